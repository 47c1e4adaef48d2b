package no.maalkort.figure;

/** A language that people read results in. */
public enum Language {
    NB,
    EN
}
