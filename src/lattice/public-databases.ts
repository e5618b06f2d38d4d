import type { IResolvable } from "cdktf";
import type { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { PAGES } from "../../planner/catalog/pages";
import { referenceTo, resolvedText, resourcesOf } from "../shared/resolved-references";

/** What the checks need of `aws_db_instance` and `aws_rds_cluster_instance`. */
interface DatabaseInputs {
  readonly publiclyAccessibleInput?: boolean | IResolvable;
  readonly clusterIdentifierInput?: string;
}

/** Refuses at synthesis a database of the same stack that is publicly accessible. */
export function validateNotPublic(construct: Construct, arn: string): void {
  construct.node.addValidation({
    validate: () => publicDatabases(construct, arn).map((path) => refusal(construct, path)),
  });
}

function publicDatabases(construct: Construct, arn: string): string[] {
  const wanted = resolvedText(construct, arn);
  if (!wanted.startsWith("${")) return [];
  const clusters = resourcesOf(construct, "aws_rds_cluster")
    .filter((cluster) => referenceTo(cluster, "arn") === wanted)
    .flatMap((cluster) => [referenceTo(cluster, "id"), referenceTo(cluster, "cluster_identifier")]);
  return resourcesOf<DatabaseInputs>(construct, "aws_db_instance", "aws_rds_cluster_instance")
    .filter(({ publiclyAccessibleInput }) => publiclyAccessibleInput === true)
    .filter((database) => {
      const cluster = database.clusterIdentifierInput;
      const inCluster = cluster !== undefined && clusters.includes(resolvedText(construct, cluster));
      return inCluster || referenceTo(database, "arn") === wanted;
    })
    .map((database) => database.node.path);
}

function refusal(construct: Construct, path: string): string {
  return constructError({
    construct,
    prop: "definition",
    value: `${path}, which is publicly accessible`,
    constraint: "an RDS database that is not publicly accessible",
    fix: "Set the database's publiclyAccessible to false, or define the resource by its domain name",
    see: PAGES.resourceConfiguration,
  }).message;
}
