import { PAGES } from "../catalog/pages";
import { allowsNothing, isEveryone } from "./access";
import { lintEndpointConditions } from "./endpoint-conditions";
import { limited, type PolicyContext, type PolicyProblem } from "./problem";
import { ENDPOINT_POLICY_CHARACTERS } from "../catalog/limits";
import { characterCount, minifyPolicy } from "./size";
import { lintSourceIp } from "./source-ip";
import { lintForm, lintPrincipalForm } from "./statement-form";
import { readPolicy, textsOf, type ReadPolicy, type Statement } from "./statements";

export type { PolicyContext, PolicyProblem } from "./problem";
export { characterCount, minifyPolicy } from "./size";

/**
 * A `${...}` that Terraform fills in. A policy variable is not one: it has a prefix (`${aws:username}`) or is one sign.
 */
const REFERENCE = /\$\{(?![*?$]\}|[\w.-]+:)/;
const SIMPLE_REFERENCE = /\$\{(?![*?$]\}|[\w.-]+:)[^{}"]*\}/g;

/**
 * Checks the text of an endpoint policy, as Terraform will send it, against the rules of AWS. Never throws. Checks that
 * need a value's text skip values with a policy variable or a Terraform reference. A reference adds nothing to the size,
 * so a finding is certain.
 */
export function lintEndpointPolicy(text: string, context: PolicyContext): PolicyProblem[] {
  const { statements, problems } = checkedPolicy(text);
  return limited([
    ...lintSupport(context, statements),
    ...lintHonoured(context, statements),
    ...lintSize(text),
    ...problems,
    ...statements.flatMap((statement) => lintPrincipal(statement)),
    ...statements.flatMap(context.kind === "Gateway" ? lintGatewayPrincipal : lintPrincipalForm),
    ...statements.flatMap(lintEndpointConditions),
    ...statements.flatMap(lintSourceIp),
    ...(problems.length === 0 ? lintAllowance(context, statements) : []),
    ...(statements.some(({ members }) => members.get("Effect") === "Deny") ? [] : statements.flatMap(lintFullAccess)),
  ]);
}

/** Checks the policy of a bucket, table or other resource that is reached through endpoints. Never throws. */
export function lintResourcePolicy(text: string): PolicyProblem[] {
  const { statements, problems } = checkedPolicy(text);
  return limited([
    ...problems,
    ...statements.flatMap((statement) => lintPrincipal(statement, PAGES.policyGrammar)),
    ...statements.flatMap(lintPrincipalForm),
    ...statements.flatMap(lintSourceIp),
  ]);
}

/** Checks an IAM policy of principals who use endpoints. Never throws. */
export function lintIdentityPolicy(text: string): PolicyProblem[] {
  const { statements, problems } = checkedPolicy(text);
  return limited([...problems, ...statements.flatMap(lintNoPrincipal), ...statements.flatMap(lintSourceIp)]);
}

function checkedPolicy(text: string): ReadPolicy {
  const { statements, problems } = readPolicy(text);
  return { statements, problems: [...problems, ...statements.flatMap(lintForm)] };
}

function lintSupport({ policySupport, shortName }: PolicyContext, statements: readonly Statement[]): PolicyProblem[] {
  if (policySupport !== "unsupported") return [];
  const restricts = statements.length === 0 || !statements.every(isFullAccess);
  return [
    {
      id: "vpce/policy-not-supported",
      level: restricts ? "error" : "warn",
      message: `${shortName ?? "The service"} does not support endpoint policies`,
      fix: "Leave out the policy, and restrict access with security groups and IAM",
      see: PAGES.services,
    },
  ];
}

function lintHonoured({ ofOthers, shortName }: PolicyContext, statements: readonly Statement[]): PolicyProblem[] {
  if (ofOthers !== true || (statements.length > 0 && statements.every(isFullAccess))) return [];
  return [
    {
      id: "vpce/policy-without-effect",
      level: "warn",
      message: `${shortName ?? "The service"} is not a service of AWS: AWS allows full access, whatever the policy says`,
      fix: "Leave out the policy, and restrict access with security groups; the provider can restrict who connects",
      see: PAGES.policies,
    },
  ];
}

function lintAllowance({ ofOthers, policySupport }: PolicyContext, statements: readonly Statement[]): PolicyProblem[] {
  const isIgnored = ofOthers === true || policySupport === "unsupported";
  if (isIgnored || statements.length === 0 || !allowsNothing(statements)) return [];
  return [
    {
      id: "vpce/policy-allows-nothing",
      level: "warn",
      message: "The policy allows nothing, or denies all that it allows: the endpoint refuses every request",
      fix: "Allow what the clients need, and narrow or remove a statement that denies everything",
      see: PAGES.policies,
    },
  ];
}

function lintSize(text: string): PolicyProblem[] {
  const known = text.replace(SIMPLE_REFERENCE, "");
  const characters = characterCount(known);
  if (characters <= ENDPOINT_POLICY_CHARACTERS || known.search(REFERENCE) >= 0) return [];
  const minified = characterCount(minifyPolicy(known));
  return [
    {
      id: "vpce/policy-too-long",
      level: "error",
      message:
        `The policy has ${String(characters)} characters including white space; ` +
        `an endpoint policy can have at most ${String(ENDPOINT_POLICY_CHARACTERS)}`,
      fix:
        minified <= ENDPOINT_POLICY_CHARACTERS
          ? `Minify it: without white space between its elements it has ${String(minified)} characters`
          : "Merge statements, or replace lists of resources with a condition; " +
            `minified it still has ${String(minified)} characters`,
      see: PAGES.policies,
    },
  ];
}

function lintPrincipal({ name, members }: Statement, see: string = PAGES.policies): PolicyProblem[] {
  if (members.has("Principal")) return [];
  if (members.has("NotPrincipal")) {
    return [
      {
        id: "vpce/policy-not-principal",
        level: "warn",
        message: `Statement ${name} has NotPrincipal, which is easy to get wrong and is not the Principal that AWS requires`,
        fix: 'Write "Principal": "*" with a condition on aws:PrincipalArn',
        see,
      },
    ];
  }
  return [
    {
      id: "vpce/policy-without-principal",
      level: "error",
      message: `Statement ${name} has no Principal`,
      fix: 'Name the principals, or write "Principal": "*" and restrict them with conditions',
      see,
    },
  ];
}

function lintNoPrincipal({ name, members }: Statement): PolicyProblem[] {
  if (!members.has("Principal") && !members.has("NotPrincipal")) return [];
  return [
    {
      id: "vpce/identity-policy-principal",
      level: "error",
      message: `Statement ${name} names a principal; an IAM identity policy cannot`,
      fix: "Leave out Principal: the policy applies to the identity that it is attached to",
      see: PAGES.policyGrammar,
    },
  ];
}

function lintGatewayPrincipal({ name, members }: Statement): PolicyProblem[] {
  const named = members.has("Principal") ? !isEveryone(members.get("Principal")) : members.has("NotPrincipal");
  if (!named) return [];
  return [
    {
      id: "vpce/gateway-policy-principal",
      level: "error",
      message: `Statement ${name} names a principal; policies of gateway endpoints need "Principal": "*"`,
      fix: 'Write "Principal": "*" with a condition on aws:PrincipalArn',
      see: PAGES.gatewayPrincipal,
    },
  ];
}

function lintFullAccess(statement: Statement): PolicyProblem[] {
  if (!isFullAccess(statement)) return [];
  return [
    {
      id: "vpce/policy-full-access",
      level: "info",
      message: `Statement ${statement.name} allows every principal every action on every resource: the same as no policy`,
      fix: "Restrict it to the principals, actions or resources that the VPC needs",
      see: PAGES.policies,
    },
  ];
}

function isFullAccess({ members }: Statement): boolean {
  const everything = (name: string): boolean => textsOf(members.get(name)).includes("*");
  return (
    members.get("Effect") === "Allow" &&
    isEveryone(members.get("Principal")) &&
    everything("Action") &&
    everything("Resource") &&
    !members.has("Condition")
  );
}
