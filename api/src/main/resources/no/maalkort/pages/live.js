// Marks the fields whose text cannot be read, as a page made anew would; what is typed and the focus stay as they are.
document.addEventListener("htmx:afterSettle", () => {
  for (const told of document.querySelectorAll(".wrong")) {
    const field = document.getElementById(told.id.slice("e-".length));
    if (told.hasChildNodes()) {
      field.setAttribute("aria-invalid", "true");
    } else {
      field.removeAttribute("aria-invalid");
    }
  }
});
