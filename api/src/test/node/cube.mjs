// Reads the JSON-stat cube with the toolkit that statisticians use.
import JSONstat from "jsonstat-toolkit";

const cube = JSONstat(await (await fetch(`${process.argv[2]}/api/v1/results?municipality=baerum,oslo&year=2022-2023&format=json-stat`)).json());
const cell = cube.Data({ municipality: "baerum", year: "2023", goal: "baerum:finance.net-operating-result", measure: "value" });
const none = cube.Data({ municipality: "baerum", year: "2023", goal: "baerum:finance.buffer-fund", measure: "score" });
console.log(JSON.stringify({
  class: cube.class,
  size: cube.n,
  time: cube.role.time,
  geo: cube.role.geo,
  value: cell.value,
  state: cell.status,
  none: none.value,
}));
