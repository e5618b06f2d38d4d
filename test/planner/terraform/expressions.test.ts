import { callOf, choiceOf } from "../../../planner/terraform/expressions";
import { callFunction } from "../../../planner/terraform/functions";
import type { Json } from "../../../planner/terraform/json";

it.each<[string, ReturnType<typeof callOf>]>([
  ["toset(var.names)", { name: "toset", argument: "var.names" }],
  ['toset(["a", "b"])', { name: "toset", argument: '["a", "b"]' }],
  ["length(keys(var.names))", { name: "length", argument: "keys(var.names)" }],
  ["merge(a, b)", undefined],
  ["var.names", undefined],
  ["length(a) + length(b)", undefined],
  ["length(a", undefined],
  ['length("a)")', { name: "length", argument: '"a)"' }],
])("call %s", (expression, expected) => {
  expect(callOf(expression)).toEqual(expected);
});

it.each<[string, ReturnType<typeof choiceOf>]>([
  ["var.on ? 1 : 0", { condition: "var.on", yes: "1", no: "0" }],
  ['var.on ? "a:b" : "c"', { condition: "var.on", yes: '"a:b"', no: '"c"' }],
  ["var.on ? { a : 1 } : {}", { condition: "var.on", yes: "{ a : 1 }", no: "{}" }],
  ["a ? b ? 1 : 2 : 3", undefined],
  ["a ? 1", undefined],
  ["a : b", undefined],
])("choice %s", (expression, expected) => {
  expect(choiceOf(expression)).toEqual(expected);
});

it.each<[string, Json, Json | undefined]>([
  ["toset", ["a", "b", "a"], ["a", "b"]],
  ["toset", "a", undefined],
  ["distinct", [1, 1], [1]],
  ["tolist", ["a"], ["a"]],
  ["tomap", { a: 1 }, { a: 1 }],
  ["keys", { b: 1, a: 2 }, ["a", "b"]],
  ["length", ["a", "b"], 2],
  ["length", { a: 1 }, 1],
  ["length", "zoë", 3],
  ["length", 3, undefined],
  ["tostring", 3, "3"],
  ["tostring", null, undefined],
  ["tobool", true, true],
  ["lower", "SQS", "sqs"],
  ["cidrsubnets", ["a"], undefined],
])("%s(%j)", (name, argument, expected) => {
  expect(callFunction(name, argument)).toEqual(expected);
});
