// A stranger's first client: typed by the document alone, it reads a decimal and a withheld score for what they are.
import type { paths } from "./api.js";

type Scorecard = paths["/api/v1/scorecards/{municipality}/{year}"]["get"]["responses"]["200"]["content"]["application/json"];

declare const process: { argv: string[]; exitCode?: number };

const answer = await fetch(`${process.argv[2]}/api/v1/scorecards/baerum/2023`);
const card = (await answer.json()) as Scorecard;
const score: number | null = card.totals.measurable.score;
const result = card.goals.find((goal) => goal.id === "finance.net-operating-result");
const value: number | null | undefined = result?.value;

console.log(JSON.stringify({
  score,
  withheld: card.totals.measurable.withheld?.code,
  value,
  state: result?.state,
  met: card.counts.MET,
}));
