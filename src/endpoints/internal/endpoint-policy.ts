import { Fn, Lazy, Token } from "cdktf";
import type { Construct } from "constructs";
import { lintEndpointPolicy, type PolicyContext, type PolicyProblem } from "../../../planner/policies/lint";
import type { EndpointKind } from "../../../planner/model/topology";
import type { JsonObject } from "../../shared/json";
import { POLICY_VERSION, escapePolicyVariables } from "../../shared/policy-text";
import { constructError } from "../../shared/errors";
import type { PrivateLinkService } from "../../shared/privatelink-service";
import { PAGES } from "../../../planner/catalog/pages";
import type { EndpointPolicyProps } from "../props/policy-props";

/** What an endpoint policy depends on. */
interface PolicedEndpoint extends EndpointPolicyProps {
  readonly service: PrivateLinkService;
}

/** What the linter takes for a Terraform reference. */
const SOME_REFERENCE = '"${reference}"';
/** Rules that apply whatever Terraform fills into a text of which it knows only a part. */
const CERTAIN_OF_A_PART: readonly string[] = ["vpce/policy-not-supported", "vpce/policy-too-long"];

/** The policy document of one endpoint: what was given, and the statements added since. */
export class EndpointPolicy {
  private readonly context: PolicyContext;
  private text?: string;
  private document?: { readonly head: JsonObject; readonly statements: JsonObject[] };

  public constructor(
    private readonly construct: Construct,
    kind: EndpointKind,
    { service, policy, policyJson }: PolicedEndpoint,
  ) {
    this.context = { kind, shortName: service.shortName, policySupport: supportOf(service) };
    if (policy !== undefined && policyJson !== undefined) {
      throw this.error("policyJson", "both policy and policyJson", "only one of the two", "Leave one of them out");
    }
    if (policy !== undefined) this.document = split(policy);
    this.text = policyJson;
    this.refuse(policy === undefined ? "policyJson" : "policy", this.problems());
  }

  /** False while there is no policy, so that AWS's default, full access, applies. */
  public get isSet(): boolean {
    return this.text !== undefined || this.document !== undefined;
  }

  /** Adds a statement to the document, or starts one. */
  public add(statement: JsonObject): void {
    const problems = this.lint(jsonOf({ Version: POLICY_VERSION, Statement: [statement] }, () => SOME_REFERENCE));
    this.refuse("addToPolicy", problems);
    this.document ??= this.parsedText() ?? { head: { Version: POLICY_VERSION }, statements: [] };
    this.text = undefined;
    this.document.statements.push(statement);
  }

  /** The document for the resource; it is rendered at synthesis, after the last statement was added. */
  public rendered(): string {
    const produce = () => escapePolicyVariables(this.source((reference) => Fn.jsonencode(reference)) ?? "");
    return Lazy.stringValue({ produce });
  }

  /** Errors of the whole document, for `node.addValidation`. */
  public validate(): string[] {
    return this.problems().map((problem) => this.problemError("policy", problem).message);
  }

  private source(encode: (reference: unknown) => string): string | undefined {
    if (this.document === undefined) return this.text;
    return jsonOf({ ...this.document.head, Statement: this.document.statements }, encode);
  }

  private problems(): PolicyProblem[] {
    const text = this.source(() => SOME_REFERENCE);
    if (text === undefined) return [];
    const isPartial = this.document === undefined && Token.isUnresolved(text);
    return this.lint(text).filter(({ id }) => !isPartial || CERTAIN_OF_A_PART.includes(id));
  }

  private lint(text: string): PolicyProblem[] {
    return lintEndpointPolicy(text, this.context).filter(({ level }) => level === "error");
  }

  private parsedText() {
    if (this.text === undefined) return undefined;
    if (!Token.isUnresolved(this.text)) return split(JSON.parse(this.text) as JsonObject);
    const constraint = "a policy given as a document, so that a statement can be added";
    throw this.error(
      "policyJson",
      this.text,
      constraint,
      "Give the document in policy, or all statements in policyJson",
    );
  }

  private refuse(prop: string, problems: readonly PolicyProblem[]): void {
    if (problems[0] !== undefined) throw this.problemError(prop, problems[0]);
  }

  private problemError(prop: string, { message, fix, see }: PolicyProblem) {
    return this.error(prop, message, "a policy that AWS accepts for this endpoint", fix, see);
  }

  private error(prop: string, value: unknown, constraint: string, fix: string, see: string = PAGES.policies) {
    return constructError({ construct: this.construct, prop, value, constraint, fix, see });
  }
}

function supportOf({ policySupported }: PrivateLinkService): PolicyContext["policySupport"] {
  if (policySupported === undefined) return "unknown";
  return policySupported ? "supported" : "unsupported";
}

function split(policy: JsonObject): { head: JsonObject; statements: JsonObject[] } {
  const { Statement: given, ...head } = plain(policy) as { readonly Statement?: unknown };
  const statements = (given === undefined ? [] : Array.isArray(given) ? given : [given]) as JsonObject[];
  return { head, statements: [...statements] };
}

function plain(policy: JsonObject): JsonObject {
  return typeof policy["toJSON"] === "function" ? ((policy as { toJSON(): unknown }).toJSON() as JsonObject) : policy;
}

/**
 * The document as JSON. References that stand for a whole text stay in place, where Terraform fills them in; other
 * references (lists, objects, numbers) are encoded, since their JSON is known only at apply.
 */
function jsonOf(document: JsonObject, encode: (reference: unknown) => string): string {
  const references: unknown[] = [];
  const text = JSON.stringify(document, function (this: JsonObject, key: string, value: unknown) {
    const original: unknown = this[key];
    if (typeof original === "string" || !Token.isUnresolved(original)) return value;
    return `#reference-${String(references.push(original) - 1)}#`;
  });
  return text.replace(/"#reference-(\d+)#"/g, (_, index: string) => encode(references[Number(index)]));
}
