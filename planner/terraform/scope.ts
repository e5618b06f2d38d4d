import { parseServiceName } from "../catalog/services";
import { unresolved, isUnresolved, type Unresolved } from "../model/attribute";
import type { Located, ResourceRef, Scope } from "../model/topology";
import type { Instance } from "./instance";
import { field, textAt } from "./json";
import { isAccount, isRegionCode, placeOfArn } from "./providers";
import { References } from "./references";
import { isPlaceholder } from "./sensitive";

const REGION_UNTOLD = "the input does not tell the Region: pass --region";

/** What the mappers ask about an instance beyond its own values. */
export class Scopes extends References {
  public constructor(
    input: string,
    private readonly defaultRegion: string | undefined,
  ) {
    super(input);
  }

  public located(instance: Instance): Located {
    return {
      input: this.input,
      address: instance.address,
      ...(instance.constructPath === undefined ? {} : { constructPath: instance.constructPath }),
      action: instance.action,
      scope: this.#scope(instance),
    };
  }

  #scope(instance: Instance): Scope {
    const { account } = placeOfArn(field(instance.values, "arn"));
    const owner = textAt(instance.values, "owner_id");
    const known = instance.provider.account ?? account ?? (isAccount(owner) ? owner : undefined);
    return {
      ...(known === undefined ? {} : { account: known }),
      region: this.region(instance),
      vpc: this.vpc(instance),
    };
  }

  /** Region of the resource: stated on it, in its ARN, by its provider, by its service name, or the default. */
  public region(instance: Instance): string | Unresolved {
    const stated = textAt(instance.values, "region");
    const found =
      (isRegionCode(stated) ? stated : undefined) ??
      placeOfArn(field(instance.values, "arn")).region ??
      this.#constantRegion(instance) ??
      (isUnresolved(instance.provider.region) ? undefined : instance.provider.region) ??
      regionOfService(instance) ??
      this.defaultRegion;
    return found ?? unresolved(REGION_UNTOLD);
  }

  #constantRegion(instance: Instance): string | undefined {
    if (instance.isConfigured("region") !== true) return undefined;
    const [origin] = instance.origins("region");
    return origin?.kind === "constant" && isRegionCode(origin.value) ? origin.value : undefined;
  }

  public vpc(instance: Instance): ResourceRef | Unresolved {
    if (VPC_TYPES.has(instance.type)) return this.ref(instance);
    return this.one(instance, "vpc_id");
  }
}

const VPC_TYPES = new Set(["aws_vpc", "aws_default_vpc"]);

function regionOfService(instance: Instance): string | undefined {
  const name = textAt(instance.values, "service_name");
  const acrossRegions = textAt(instance.values, "service_region") !== undefined;
  if (name === undefined || acrossRegions || isPlaceholder(name)) return undefined;
  const region = parseServiceName(name).region;
  return isRegionCode(region) ? region : undefined;
}
