import { once } from "../../../planner/shared/once";

it("looks for a key once", () => {
  const known = new Map<string, number>();
  let searches = 0;
  const find = (): number => (searches += 1);
  expect([once(known, "a", 0, find), once(known, "a", 0, find), once(known, "b", 0, find)]).toEqual([1, 1, 2]);
});

it("gives a search that comes back to its key what is meant for a circle, and keeps what it found in the end", () => {
  const known = new Map<string, string>();
  const search = (key: string, next: string): string => once(known, key, "circle", () => `${key}>${search(next, key)}`);
  expect(search("a", "b")).toBe("a>b>circle");
  expect([...known]).toEqual([
    ["a", "a>b>circle"],
    ["b", "b>circle"],
  ]);
});
