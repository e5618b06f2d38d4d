/**
 * Habits of wording that keep native speakers from reading on, each with what to write instead. `bad` and `good` are what
 * the pattern must and must not find; test/docs/words.test.ts holds that.
 */
export const HABITS = [
  {
    pattern: /\b(?:tell|tells|telling|told)\b|\b[Uu]ntold|UNTOLD|\b(?:tell|tells|told)[A-Z]|\w(?:Told|Untold|Tells)\b/,
    instead: "know, say, state, name; unknown",
    bad: ["the input does not tell the Region", "const toldRegion = 1", "UNTOLD"],
    good: ["the input does not name the Region"],
  },
  {
    pattern: /\bgo(?:es)? before\b/i,
    instead: "overrides, comes first",
    bad: ["a price file goes before the catalogue"],
    good: ["a price file overrides the catalogue"],
  },
  {
    pattern: /\b[Ss]tands?\b(?! for\b|-in\b|-ins\b|s? in for\b)/,
    instead: "is, is written, is listed",
    bad: ["the rule stands in the file"],
    good: ["*, which stands for any text", "a stand-in provider"],
  },
  {
    pattern: /(?<!\b[Tt]here )(?<!\b[Ii]t )\b(?:is|are) no (?!longer\b|more\b|less\b)/,
    instead: "is not a, are not",
    bad: ["the text is no JSON"],
    good: ["there is no route", "it is no longer needed", "it is not a number"],
  },
  {
    pattern: /\banew\b/,
    instead: "again, replaced",
    bad: ["the endpoint is made anew"],
    good: ["the endpoint is replaced"],
  },
  {
    pattern: /\bof (?:its|their|your|our|his|one's) own\b/,
    instead: "its own, their own, your own",
    bad: ["a subnet of its own"],
    good: ["its own subnet"],
  },
  {
    pattern: /\bhears? of\b/,
    instead: "is notified of, learns of",
    bad: ["how to hear of endpoints"],
    good: ["how endpoints are monitored"],
  },
  {
    pattern: /\b[Hh]olds? (?:no|not|for|the|a|an|what|its|it|more|at most|nothing|that|all|any|neither|one|of|none|\d)\b/,
    instead: "contains, has, passes, applies",
    bad: ["the folder holds no stacks", "the gate does not hold for it"],
    good: ["the folder contains no stacks"],
  },
  {
    pattern: /\b[Mm]end(?:s|ed|ing)?\b/,
    instead: "fix, correct",
    bad: ["mend the policy"],
    good: ["correct the policy", "we recommend it"],
  },
  {
    pattern: /\bfrom which on\b/,
    instead: "from which",
    bad: ["the size from which on it pays"],
    good: ["the size from which it pays"],
  },
];

/** The first habit in a line, or `undefined`. */
export function habitIn(line) {
  return HABITS.find(({ pattern }) => pattern.test(line));
}
