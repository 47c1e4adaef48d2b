// Validates real scorecards by the published schema, with a validator of another make than the build's own.
import Ajv2020 from "ajv/dist/2020.js";

const base = process.argv[2];
const schema = await (await fetch(`${base}/api/v1/schemas/scorecard-1.0.schema.json`)).json();
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
let valid = 0;
for (const municipality of ["baerum", "oslo", "stavanger", "alta"]) {
  for (let year = 2016; year <= 2024; year++) {
    const card = await (await fetch(`${base}/api/v1/scorecards/${municipality}/${year}`)).json();
    if (!validate(card)) {
      console.error(municipality, year, validate.errors);
      process.exit(1);
    }
    valid++;
  }
}
console.log(valid);
