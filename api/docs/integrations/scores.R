# Scores of some municipalities from a Maalkort service.
#
#   Rscript scores.R http://127.0.0.1:8080 baerum,oslo 2016-2023
#
# The table needs nothing but R; the cube needs the package jsonlite.

maalkort_results <- function(base, municipality, year) {
  read.csv(
    sprintf("%s/api/v1/results?municipality=%s&year=%s&format=csv", base, municipality, year),
    encoding = "UTF-8", na.strings = "", colClasses = c(municipality_number = "character")
  )
}

maalkort_cube <- function(base, municipality, year) {
  cube <- jsonlite::fromJSON(sprintf("%s/api/v1/scorecards/%s/%s?format=json-stat", base, municipality, year))
  array(
    as.numeric(cube$value),
    dim = rev(cube$size),
    dimnames = rev(lapply(cube$dimension[cube$id], function(one) one$category$index))
  )
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) == 3) {
  table <- maalkort_results(arguments[1], arguments[2], arguments[3])
  judged <- table[table$state %in% c("MET", "PARTLY_MET", "NOT_MET"), ]
  write.table(
    judged[, c("municipality", "year", "goal", "state", "score")],
    sep = "\t", quote = FALSE, row.names = FALSE, col.names = FALSE
  )
}
