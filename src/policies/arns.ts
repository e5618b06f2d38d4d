import { Fn, Token } from "cdktf";

/** ARNs of buckets and of their objects. */
export function bucketArns(partition: string, names: readonly string[]): string[] {
  return expanded(names, [`arn:${partition}:s3:::%s`, `arn:${partition}:s3:::%s/*`]);
}

/** ARNs of tables and of their indexes and streams. */
export function tableArns(arns: readonly string[]): string[] {
  if (Token.isUnresolved(arns)) return expanded(arns, ["%s", "%s/*"]);
  return arns.flatMap((arn) => (arn.endsWith("*") ? [arn] : [arn, `${arn}/*`]));
}

/** Each value in each format. For a list known only at apply, Terraform does it. */
function expanded(values: readonly string[], formats: readonly string[]): string[] {
  if (Token.isUnresolved(values)) {
    return Token.asList(Fn.concat(formats.map((format) => Fn.formatlist(format, [values]) as unknown)));
  }
  return values.flatMap((value) => formats.map((format) => format.replace("%s", () => value)));
}
