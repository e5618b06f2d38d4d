import { LEVELS, type Finding, type Level } from "../model/findings";
import type { GateResult } from "../model/gates";

/** The findings at this level or a more serious one. */
export function findingsFrom(findings: readonly Finding[], level: Level | "never"): Finding[] {
  if (level === "never") return [];
  const stopping = LEVELS.slice(0, LEVELS.indexOf(level) + 1);
  return findings.filter((finding) => stopping.includes(finding.level));
}

/** Passes unless a finding has this level or a more serious one. */
export function findingsGate(findings: readonly Finding[], failOn: Level): GateResult {
  const stopping = LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  const hits = findingsFrom(findings, failOn);
  const counted = stopping.map((level) => `${hits.filter((hit) => hit.level === level).length} ${level}`);
  return {
    id: "fail_on",
    holds: hits.length === 0,
    message: `Findings at level ${failOn} or above: ${counted.join(", ")}; none are allowed`,
    details: hits.map(({ rule, address, message }) => `${rule} ${address}: ${message}`),
  };
}
