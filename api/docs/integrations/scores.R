# Scores of some municipalities from a Maalkort service.
#
#   Rscript scores.R http://127.0.0.1:8080 baerum,oslo 2016-2023
#
# The table needs nothing but R; the cube needs the package jsonlite.

# The flat table, page by page: behind the last page there is none.
maalkort_results <- function(base, municipality, year) {
  pages <- list()
  repeat {
    page <- length(pages) + 1
    address <- sprintf(
      "%s/api/v1/results?municipality=%s&year=%s&format=csv&page=%d", base, municipality, year, page
    )
    ask <- function() {
      read.csv(
        address,
        encoding = "UTF-8", na.strings = "", colClasses = c(municipality_number = "character")
      )
    }
    rows <- if (page == 1) ask() else tryCatch(suppressWarnings(ask()), error = function(none) NULL)
    if (is.null(rows)) {
      return(do.call(rbind, pages))
    }
    pages[[page]] <- rows
  }
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
