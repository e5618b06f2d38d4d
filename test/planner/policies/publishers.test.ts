import { serviceAccess } from "../../../planner/policies/publishers";

const SERVICE = "vpce.amazonaws.com";
const allow = { Effect: "Allow", Principal: { Service: SERVICE }, Action: "sns:Publish", Resource: "*" };
const deny = { ...allow, Effect: "Deny" };
const others = { ...allow, Principal: { Service: "events.amazonaws.com" } };

function without(statement: object, name: string): object {
  return Object.fromEntries(Object.entries(statement).filter(([key]) => key !== name));
}

it.each<[what: string, statements: object | readonly object[], access: string]>([
  ["the service", allow, "allowed"],
  ["the service in a list", { ...allow, Principal: { Service: ["events.amazonaws.com", SERVICE] } }, "allowed"],
  ["the service in China", { ...allow, Principal: { Service: `${SERVICE}.cn` } }, "allowed"],
  ["another service", others, "not allowed"],
  ["a name that only contains the service's", { ...allow, Principal: { Service: `x-${SERVICE}` } }, "not allowed"],
  ["an account", { ...allow, Principal: { AWS: "arn:aws:iam::111122223333:root" } }, "not allowed"],
  ["an account named like the service", { ...allow, Principal: { AWS: SERVICE } }, "not allowed"],
  ["everybody", { ...allow, Principal: "*" }, "allowed"],
  ["everybody as AWS", { ...allow, Principal: { AWS: "*" } }, "allowed"],
  ["everybody as AWS in a list", { ...allow, Principal: { AWS: ["*"] } }, "allowed"],
  [
    "all but another service",
    { ...without(allow, "Principal"), NotPrincipal: { Service: "events.amazonaws.com" } },
    "allowed",
  ],
  ["all but the service", { ...without(allow, "Principal"), NotPrincipal: { Service: SERVICE } }, "not allowed"],
  ["all actions of SNS", { ...allow, Action: ["sns:*"] }, "allowed"],
  ["all actions", { ...allow, Action: "*" }, "allowed"],
  ["another case", { ...allow, Action: "SNS:publish" }, "allowed"],
  ["another action", { ...allow, Action: ["sns:Subscribe"] }, "not allowed"],
  ["all but another action", { ...without(allow, "Action"), NotAction: "sns:Subscribe" }, "allowed"],
  ["all but the action", { ...without(allow, "Action"), NotAction: ["sns:Publish"] }, "not allowed"],
  [
    "the usual conditions",
    {
      ...allow,
      Condition: {
        ArnLike: { "aws:SourceArn": "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-1" },
        StringEquals: { "aws:SourceAccount": "111122223333" },
      },
    },
    "allowed",
  ],
  ["denied", deny, "denied"],
  ["allowed and denied", [allow, deny], "denied"],
  ["denied to everybody", [allow, { ...deny, Principal: "*" }], "denied"],
  ["denied to another service", [allow, { ...others, Effect: "Deny" }], "allowed"],
  ["denied for another action", [allow, { ...deny, Action: "sns:Subscribe" }], "allowed"],
  [
    "denied to all but the service",
    [allow, { ...without(deny, "Principal"), NotPrincipal: { Service: SERVICE } }],
    "allowed",
  ],
  [
    "denied on a condition",
    [allow, { ...deny, Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } }],
    "allowed",
  ],
  ["a principal that Terraform fills in", { ...allow, Principal: { Service: "${aws_x.y.z}" } }, "allowed"],
  ["no effect", without(allow, "Effect"), "unknown"],
  ["no statement", [], "unknown"],
])("%s", (_, Statement, access) => {
  expect(serviceAccess(JSON.stringify({ Version: "2012-10-17", Statement }), SERVICE, "sns:Publish")).toBe(access);
});

it("does not know what a text says that is not a policy", () => {
  expect(serviceAccess("vpce.amazonaws.com", SERVICE, "sns:Publish")).toBe("unknown");
});
