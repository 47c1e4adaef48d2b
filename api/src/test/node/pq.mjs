// Parses a piece of Power Query M with the parser of its own makers.
import { readFileSync } from "node:fs";
import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";

const task = await TaskUtils.tryLexParse(DefaultSettings, readFileSync(process.argv[2], "utf-8"));
if (!TaskUtils.isParseStageOk(task)) {
  throw task.error;
}
console.log(task.ast.kind);
