import type { Construct } from "constructs";
import { constructError } from "../../shared/errors";
import { literal } from "../../shared/literal";

/** Refuses a literal that is not the ARN of a VPC Lattice resource of the kind. */
export function checkLatticeArn(
  construct: Construct,
  prop: string,
  arn: string,
  kind: "resourceconfiguration/rcfg-" | "servicenetwork/sn-",
  see: string,
): void {
  const known = literal(arn);
  const pattern = new RegExp(`^arn:[a-z-]+:vpc-lattice:[a-z0-9-]+:\\d{12}:${kind}[0-9a-z]+$`);
  if (known === undefined || pattern.test(known)) return;
  throw constructError({
    construct,
    prop,
    value: known,
    constraint: `an ARN such as arn:aws:vpc-lattice:us-east-1:111122223333:${kind}0123456789abcdef0`,
    fix: "Take the ARN from the owner or from the resource share",
    see,
  });
}
