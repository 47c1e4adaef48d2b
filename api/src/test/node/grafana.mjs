// Evaluates every panel's expression of the dashboard with the engine that the Infinity source uses.
import { readFileSync } from "node:fs";
import jsonata from "jsonata";

const dashboard = JSON.parse(readFileSync(process.argv[3], "utf-8"));
const variables = Object.fromEntries(dashboard.templating.list.map((one) => [one.name, one.current.value]));
variables.service = process.argv[2];
const told = {};
for (const panel of dashboard.panels) {
  for (const target of panel.targets) {
    const url = target.url.replace(/\$\{(\w+)\}/g, (_, name) => variables[name]);
    const data = await (await fetch(url)).json();
    const rows = [await jsonata(target.root_selector).evaluate(data)].flat();
    told[panel.title] = { rows: rows.length, first: rows[0] };
  }
}
console.log(JSON.stringify(told));
