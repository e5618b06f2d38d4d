import { isAccountId } from "../../catalog/forms";
import { vpcKey } from "../../model/vpc-key";
import type { Located } from "../../model/topology";
import type { Instance, ProviderScope } from "../instances/instance";
import { field, textAt } from "../document/json";
import { placeOfArn, soleByProvider } from "../instances/provider-scope";

/** Types whose `arn` is an argument, which may name a resource of another account. */
const NAMES_OTHERS: ReadonlySet<string> = new Set(["aws_sns_topic_policy"]);

/** The account that a resource names itself: in its ARN or as its owner. */
export function statedAccount({ type, values }: Instance): string | undefined {
  const owner = textAt(values, "owner_id");
  const inArn = NAMES_OTHERS.has(type) ? undefined : placeOfArn(field(values, "arn")).account;
  return inArn ?? (isAccountId(owner) ? owner : undefined);
}

/**
 * The accounts of provider configurations, inferred from the resources that they manage and from their caller identity.
 * What a data source finds may belong to another account, such as a shared VPC.
 */
export function accountsByProvider(instances: readonly Instance[]): Map<ProviderScope, string> {
  return soleByProvider(instances, (instance) =>
    instance.mode === "data" ? callerIn(instance) : statedAccount(instance),
  );
}

function callerIn({ type, values }: Instance): string | undefined {
  const account = type === "aws_caller_identity" ? textAt(values, "account_id") : undefined;
  return isAccountId(account) ? account : undefined;
}

/**
 * The endpoints with the account of their VPC's owner where their own is not known: AWS lets nobody else create endpoints
 * in a VPC. The owner is the account of a managed VPC and of the other endpoints in it.
 */
export function withAccountsOfVpcs<T extends Located>(endpoints: readonly T[], managedVpcs: readonly Located[]): T[] {
  const owners = ownersByVpc([...managedVpcs, ...endpoints]);
  return endpoints.map((endpoint) => {
    const { scope } = endpoint;
    const [owner, ...others] = owners.get(vpcKey(endpoint) ?? "") ?? [];
    if (scope.account !== undefined || owner === undefined || others.length > 0) return endpoint;
    const inferences = [...(scope.inferences ?? []), `Account inferred: ${owner} is the account of the VPC`];
    return { ...endpoint, scope: { ...scope, account: owner, inferences } };
  });
}

function ownersByVpc(located: readonly Located[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const resource of located) {
    const [key, { account }] = [vpcKey(resource), resource.scope];
    if (key === undefined || account === undefined) continue;
    owners.set(key, (owners.get(key) ?? new Set()).add(account));
  }
  return owners;
}
