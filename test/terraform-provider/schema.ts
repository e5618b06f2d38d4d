/**
 * Derives the schema of a Terraform type from the installed `@cdktf/provider-aws` class of that type.
 *
 * The classes state names, types, blocks, and which attributes are optional or required. They do not state whether AWS fills
 * in an optional attribute that is left out: see `computed-when-omitted.ts`. In a data source every optional attribute
 * counts as filled in, because nearly all are.
 */
import {
  bindingFile,
  readBinding,
  readInterface,
  type Binding,
  type BindingClass,
  type Getter,
  type InputEntry,
} from "./binding";
import { isComputedWhenOmitted } from "./computed-when-omitted";
import {
  UnderivableSchema,
  type AttributeSchema,
  type BlockSchema,
  type Mode,
  type NestedBlockSchema,
  type TypeConstraint,
} from "./schema-types";

const cache = new Map<string, BlockSchema>();

/** The folder of a type's class: `vpc-endpoint` for the resource aws_vpc_endpoint, `data-aws-vpc` for the data source. */
function folderOf(mode: Mode, typeName: string): string {
  const name = typeName.replace(/^aws_/, "").replaceAll("_", "-");
  return mode === "data" ? `data-aws-${name}` : name;
}

/** Whether the installed bindings have a class for the type. */
export function isKnownType(mode: Mode, typeName: string): boolean {
  return typeName.startsWith("aws_") && bindingFile(folderOf(mode, typeName)) !== undefined;
}

/** The schema of a resource or data source type; throws {@link UnderivableSchema}. Read once per process. */
export function deriveSchema(mode: Mode, typeName: string): BlockSchema {
  return cached(`${mode} ${typeName}`, folderOf(mode, typeName), typeName);
}

/** The schema of the `provider "aws"` block. */
export function deriveProviderSchema(): BlockSchema {
  const { attributes, blocks } = cached("provider", "provider", "aws");
  // `alias` belongs to Terraform itself; the class has it only because it writes the block.
  return { attributes: new Map([...attributes].filter(([name]) => name !== "alias")), blocks };
}

function cached(key: string, folder: string, typeName: string): BlockSchema {
  const known = cache.get(key);
  if (known) return known;
  const file = bindingFile(folder);
  if (!file) throw new UnderivableSchema(typeName, `@cdktf/provider-aws has no class lib/${folder}`);
  const binding = readBinding(file, typeName);
  if (!binding.root) throw new UnderivableSchema(typeName, `lib/${folder} has no class with this tfResourceType`);
  const schema = new Derivation(binding, typeName, folder.startsWith("data-aws-")).block(
    binding.root,
    binding.root.inputs,
  );
  cache.set(key, schema);
  return schema;
}

/** One run over one binding; keeps the names for error messages. */
class Derivation {
  constructor(
    private readonly binding: Binding,
    private readonly typeName: string,
    private readonly isData: boolean,
  ) {}

  /** Schema of the resource itself (`inputs` from its synthesize method) or of a block (`inputs` from its function). */
  block(owner: BindingClass, inputs: InputEntry[]): BlockSchema {
    const attributes = new Map<string, AttributeSchema>();
    const blocks = new Map<string, NestedBlockSchema>();
    for (const entry of inputs) {
      if (entry.struct !== undefined && entry.block) blocks.set(entry.name, this.nested(entry, entry.struct, owner));
      else attributes.set(entry.name, this.input(entry, owner));
    }
    for (const [name, type] of this.outputs(owner)) {
      if (attributes.has(name) || blocks.has(name)) continue;
      attributes.set(name, { type, required: false, optional: false, computed: true });
    }
    return { attributes: new Map([...attributes].sort()), blocks: new Map([...blocks].sort()) };
  }

  private input(entry: InputEntry, owner: BindingClass): AttributeSchema {
    const type = entry.struct === undefined ? this.plain(entry) : this.objectInput(entry, entry.struct);
    const optional = owner.resettable.has(entry.property);
    const computed = optional && (this.isData || isComputedWhenOmitted(this.typeName, entry.name));
    return { type, required: !optional, optional, computed };
  }

  /** The type of an entry without an object in it, from `type: "set", storageClassType: "stringList"`. */
  private plain(entry: InputEntry): TypeConstraint {
    const match = /^(string|number|boolean|any)((?:List|Map)*)$/.exec(entry.storage);
    if (!match?.[1]) return this.fail(`attribute ${entry.name}: unknown storage class "${entry.storage}"`);
    const scalar = scalars[match[1]] ?? "dynamic";
    const wrappers = match[2]?.match(/List|Map/g) ?? [];
    return wrappers.reduce<TypeConstraint>((inner, wrapper, index) => {
      const outermost = index === wrappers.length - 1;
      if (wrapper === "Map") return ["map", inner];
      return [outermost && entry.type === "set" ? "set" : "list", inner];
    }, scalar);
  }

  /** An attribute whose elements are objects and that an author may write, such as `ingress` of aws_security_group. */
  private objectInput(entry: InputEntry, struct: string): TypeConstraint {
    const owner = this.outputClass(struct);
    const inner = this.block(owner, this.structEntries(struct));
    const kind = entry.type === "set" ? "set" : "list";
    return [kind, objectOf(inner)];
  }

  private nested(entry: InputEntry, struct: string, owner: BindingClass): NestedBlockSchema {
    const block = this.block(this.outputClass(struct), this.structEntries(struct));
    const minItems = owner.resettable.has(entry.property) ? 0 : 1;
    if (entry.type === "struct") return { nesting: "single", block, minItems: 0, maxItems: 0 };
    if (entry.type === "map") return { nesting: "map", block, minItems: 0, maxItems: 0 };
    if (entry.type !== "list" && entry.type !== "set") return this.fail(`block ${entry.name}: unknown kind`);
    return { nesting: entry.type, block, minItems, maxItems: entry.repeated ? 0 : 1 };
  }

  /** What a class lets others read: name and type of each attribute. */
  private outputs(owner: BindingClass): [string, TypeConstraint][] {
    const simple = owner.getters.map((getter): [string, TypeConstraint] => [getter.name, getterType(getter)]);
    const objects = owner.members
      .filter((member) => !owner.settable.has(member.property))
      .map((member): [string, TypeConstraint] => {
        const map = /^cdktf\.(String|Number|Boolean)Map$/.exec(member.className)?.[1];
        if (map) return [member.name, ["map", scalars[map.toLowerCase()] ?? "string"]];
        const element = this.classNamed(member.className).element;
        const object = objectOf(this.block(this.classNamed(element ?? member.className), []));
        return [member.name, [member.set ? "set" : "list", object]];
      });
    return [...simple, ...objects];
  }

  private structEntries(struct: string): InputEntry[] {
    return this.binding.structs.get(struct) ?? this.fail(`no function ${struct}`);
  }

  /** The class that reads what the function writes: `xFilterToHclTerraform` belongs to `XFilterOutputReference`. */
  private outputClass(struct: string): BindingClass {
    const stem = struct.charAt(0).toUpperCase() + struct.slice(1).replace(/ToHclTerraform$/, "");
    const reader = this.binding.classes.get(`${stem}OutputReference`) ?? readInterface(this.binding, stem);
    return reader ?? this.fail(`no class ${stem}OutputReference and no interface ${stem}`);
  }

  private classNamed(name: string): BindingClass {
    return this.binding.classes.get(name) ?? this.fail(`no class ${name}`);
  }

  private fail(reason: string): never {
    throw new UnderivableSchema(this.typeName, reason);
  }
}

const scalars: Record<string, TypeConstraint> = {
  string: "string",
  number: "number",
  boolean: "bool",
  any: "dynamic",
};

function getterType(getter: Getter): TypeConstraint {
  const match = /^get(String|Number|Boolean|)(List|Map|)Attribute$/.exec(getter.method);
  if (!match) return "string";
  const scalar = scalars[(match[1] === "" ? "String" : (match[1] ?? "")).toLowerCase()] ?? "string";
  if (match[2] === "Map") return ["map", scalar];
  if (match[2] === "List") return [getter.set ? "set" : "list", scalar];
  return scalar;
}

/** A block's content as one object type. */
function objectOf(block: BlockSchema): TypeConstraint {
  const attributes = [...block.attributes].map(([name, { type }]): [string, TypeConstraint] => [name, type]);
  const nested = [...block.blocks].map(([name, { nesting, block: inner }]): [string, TypeConstraint] => {
    const object = objectOf(inner);
    return [name, nesting === "single" ? object : [nesting, object]];
  });
  return ["object", Object.fromEntries([...attributes, ...nested].sort(([a], [b]) => (a < b ? -1 : 1)))];
}
