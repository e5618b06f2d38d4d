import { Token } from "cdktf";
import type { Construct } from "constructs";
import { didYouMean, nearestName } from "../../planner/shared/nearest";
import { isObject } from "../../planner/shared/is-object";
import { PAGES } from "../../planner/catalog/pages";
import { constructError } from "./errors";

/*
 * What callers without types get wrong: names of props that do not exist, a text for an object, one value for a list. Values
 * are checked elsewhere, where their meaning is known.
 */

/** The form of a prop's value. */
type PropForm = keyof typeof FORMS;

/** The form of each prop; `!` marks those that must be given. */
export type PropShapes<P> = { readonly [K in keyof Required<P>]: PropForm | `${PropForm}!` };

interface Form {
  readonly constraint: string;
  readonly fix: string;
  readonly has: (value: unknown) => boolean;
}

const isText = (value: unknown): boolean => typeof value === "string";
const hasId = (value: unknown): boolean => {
  const { id } = isObject(value) ? (value as { readonly id?: unknown }) : {};
  return isText(id) && id !== "";
};
/** A list that Terraform knows only at apply contains one encoded text. */
const isListToken = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 1 && isText(value[0]) && Token.isUnresolved(value);
const listOf =
  (has: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(has);

const FORMS = {
  any: { constraint: "a value", fix: "Give a value", has: () => true },
  text: { constraint: "a text", fix: "Give a text", has: isText },
  flag: {
    constraint: "true or false",
    fix: "Write true or false, without quotes",
    has: (value) => typeof value === "boolean",
  },
  object: {
    constraint: "an object",
    fix: "Give an object with keys and values",
    has: (value) => isObject(value) && !Array.isArray(value),
  },
  list: { constraint: "a list", fix: "Give a list, also for one value", has: Array.isArray },
  texts: {
    constraint: "a list of texts",
    fix: "Give a list, also for one text",
    has: (value) => isListToken(value) || listOf(isText)(value),
  },
  reference: {
    constraint: "an object with an id, such as a resource of the provider",
    fix: 'Give the resource itself, or an object such as { id: "..." }',
    has: hasId,
  },
  references: {
    constraint: "a list of objects with an id, such as resources of the provider",
    fix: 'Give a list of the resources themselves, or of objects such as { id: "..." }',
    has: (value) => isListToken(value) || listOf(hasId)(value),
  },
  service: {
    constraint: "a service, such as AwsService.SQS",
    fix: "Take a constant of AwsService, or PrivateLinkService.of(name) for another service",
    has: (value) => isObject(value) && typeof (value as { readonly supports?: unknown }).supports === "function",
  },
  tags: {
    constraint: "an object with texts, whose keys do not begin with aws:",
    fix: 'Write { key: "value" }; AWS reserves the prefix aws: for itself',
    has: (value) =>
      isObject(value) &&
      !Array.isArray(value) &&
      Object.entries(value).every(([key, text]) => isText(text) && !key.startsWith("aws:")),
  },
} satisfies Record<string, Form>;

/** Refuses props that are not an object or have another form; with `isExact`, also names that are not props. */
export function checkProps<P extends object>(
  construct: Construct,
  props: P | undefined,
  shapes: PropShapes<P>,
  isExact = true,
): void {
  if (!isObject(props)) throw misshapen(construct, "props", props, FORMS.object);
  const names = Object.keys(shapes);
  const unknown = isExact ? Object.keys(props).find((name) => !names.includes(name)) : undefined;
  if (unknown !== undefined) throw unknownProp(construct, unknown, names);
  for (const [name, shape] of Object.entries<string>(shapes)) {
    const value = (props as Readonly<Record<string, unknown>>)[name];
    const form: Form = FORMS[shape.replace("!", "") as PropForm];
    const isLeftOut = value === undefined || value === null;
    if (isLeftOut ? shape.endsWith("!") : !isAtApply(value, form) && !form.has(value))
      throw misshapen(construct, name, value, form);
  }
}

/** A value known only at apply; a list with tokens in it is not one, and an id is not the resource. */
function isAtApply(value: unknown, form: Form): boolean {
  if (form === FORMS.reference || form === FORMS.service) return false;
  return !Array.isArray(value) && !isPlain(value) && Token.isUnresolved(value);
}

function isPlain(value: unknown): boolean {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function misshapen(construct: Construct, prop: string, value: unknown, { constraint, fix }: Form) {
  return constructError({ construct, prop, value: shown(value), constraint, fix, see: PAGES.createEndpointApi });
}

/** A construct refers to its whole tree. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (!isObject(value) || isPlain(value)) return value ?? "nothing";
  return `a ${value.constructor.name}`;
}

/** Names that Terraform and the AWS CDK have for the same. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  vpcId: "vpc",
  subnetIds: "subnets",
  subnetId: "subnet",
  securityGroupIds: "securityGroups",
  routeTableIds: "routeTables",
  privateDnsEnabled: "privateDns",
  serviceName: "service",
};

function unknownProp(construct: Construct, prop: string, names: readonly string[]) {
  const other = OTHER_NAMES[prop];
  const meant = other !== undefined && names.includes(other) ? other : nearestName(prop, names);
  return constructError({
    construct,
    prop,
    value: `the name ${prop}`,
    constraint: `one of ${names.join(", ")}`,
    fix: didYouMean(meant) ?? "Leave it out; overrides sets attributes of the resource that have no prop",
    see: PAGES.createEndpointApi,
  });
}
