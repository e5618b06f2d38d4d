import { unresolved, isUnresolved, type Unresolved } from "../../model/attribute";
import { willExist, type Located, type ResourceRef, type Scope } from "../../model/topology";
import type { Instance, ProviderScope } from "../instances/instance";
import { field, textAt } from "../document/json";
import { isRegionCode } from "../../catalog/forms";
import { placeOfArn } from "../instances/provider-scope";
import { modulePath } from "../instances/module-path";
import { accountsByProvider, statedAccount } from "./account-hints";
import { distinctRefs, References } from "./references";
import { regionOfService, regionsByProvider } from "./region-hints";

const UNKNOWN_REGION = "the input does not name the Region: pass --region";

/** What the mappers ask about an instance beyond its own values. */
export class Scopes extends References {
  readonly #soleVpcs = new Map<string, ResourceRef | undefined>();
  /** VPCs whose id is known only after apply; the id of an existing VPC would be known. */
  readonly #newVpcs: readonly Instance[];
  readonly #regions: ReadonlyMap<ProviderScope, string>;
  readonly #accounts: ReadonlyMap<ProviderScope, string>;

  /** `instances` are all of the input. */
  public constructor(
    input: string,
    private readonly defaultRegion: string | undefined,
    instances: readonly Instance[],
  ) {
    super(input);
    this.#newVpcs = instances.filter(
      ({ type, action, values }) => VPC_TYPES.has(type) && willExist({ action }) && textAt(values, "id") === undefined,
    );
    this.#regions = regionsByProvider(instances);
    this.#accounts = accountsByProvider(instances);
  }

  public located(instance: Instance): Located {
    return {
      input: this.input,
      address: instance.address,
      ...(instance.constructPath === undefined ? {} : { constructPath: instance.constructPath }),
      action: instance.action,
      ...(instance.replacement === undefined ? {} : { replacement: instance.replacement }),
      scope: this.#scope(instance),
    };
  }

  #scope(instance: Instance): Scope {
    const stated = this.#statedVpc(instance);
    const vpc = isUnresolved(stated) ? this.#soleVpcOf(instance) : undefined;
    const statedRegion = this.#statedRegion(instance);
    const region = statedRegion === undefined ? this.#regions.get(instance.provider) : undefined;
    const known = instance.provider.account ?? statedAccount(instance);
    const account = known ?? this.#accounts.get(instance.provider);
    const inferences = inferencesOf({ vpc, region, account: account === known ? undefined : account });
    const assumed = [
      ...(vpc === undefined ? [] : (["vpc"] as const)),
      ...(statedRegion === undefined ? (["region"] as const) : []),
    ];
    return {
      ...(account === undefined ? {} : { account }),
      region: statedRegion ?? region ?? this.defaultRegion ?? unresolved(UNKNOWN_REGION),
      vpc: vpc ?? stated,
      ...(inferences.length === 0 ? {} : { inferences }),
      ...(assumed.length === 0 ? {} : { assumed }),
    };
  }

  /** From the resource, its ARN, its provider or the name of its service. */
  #statedRegion(instance: Instance): string | undefined {
    const stated = textAt(instance.values, "region");
    return (
      (isRegionCode(stated) ? stated : undefined) ??
      placeOfArn(field(instance.values, "arn")).region ??
      this.#constantRegion(instance) ??
      (isUnresolved(instance.provider.region) ? undefined : instance.provider.region) ??
      regionOfService(instance)
    );
  }

  #constantRegion(instance: Instance): string | undefined {
    if (instance.isConfigured("region") !== true) return undefined;
    const [origin] = instance.origins("region");
    return origin?.kind === "constant" && isRegionCode(origin.value) ? origin.value : undefined;
  }

  public vpc(instance: Instance): ResourceRef | Unresolved {
    const stated = this.#statedVpc(instance);
    return isUnresolved(stated) ? (this.#soleVpcOf(instance) ?? stated) : stated;
  }

  #statedVpc(instance: Instance): ResourceRef | Unresolved {
    return VPC_TYPES.has(instance.type) ? this.ref(instance) : this.one(instance, "vpc_id");
  }

  /** If `vpc_id` comes from a local, which a plan does not contain: the only new VPC of the module with the local. */
  #soleVpcOf(instance: Instance): ResourceRef | undefined {
    const origins = instance.origins("vpc_id");
    const [only] = origins;
    if (only?.kind !== "unknown" || only.local === undefined || origins.length !== 1) return undefined;
    return this.#soleVpcIn(modulePath(only.local));
  }

  /** The new VPC of a module and the modules that it calls, if there is exactly one. */
  #soleVpcIn(module: string): ResourceRef | undefined {
    if (this.#soleVpcs.has(module)) return this.#soleVpcs.get(module);
    const inside = this.#newVpcs.filter(
      (vpc) => module === "" || vpc.module === module || vpc.module.startsWith(`${module}.`),
    );
    const [only, ...others] = distinctRefs(inside.map((vpc) => this.ref(vpc)));
    const sole = others.length === 0 ? only : undefined;
    this.#soleVpcs.set(module, sole);
    return sole;
  }
}

const SAME_PROVIDER = "resources of the same provider name";

function soleVpc({ label }: ResourceRef): string {
  return `VPC inferred: ${label} is the only VPC that the plan creates in the module; a plan does not contain the values of locals`;
}

const VPC_TYPES: ReadonlySet<string> = new Set(["aws_vpc", "aws_default_vpc"]);

interface Inferred {
  readonly vpc: ResourceRef | undefined;
  readonly region: string | undefined;
  readonly account: string | undefined;
}

function inferencesOf({ vpc, region, account }: Inferred): string[] {
  return [
    ...(vpc === undefined ? [] : [soleVpc(vpc)]),
    ...(region === undefined ? [] : [`Region inferred: ${region} is the only Region that ${SAME_PROVIDER}`]),
    ...(account === undefined ? [] : [`Account inferred: ${account} is the only account that ${SAME_PROVIDER}`]),
  ];
}
