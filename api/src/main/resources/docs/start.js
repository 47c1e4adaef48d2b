// Shows the service's own document; nothing is asked of any other host.
SwaggerUIBundle({
  url: "api/v1/openapi.json",
  domNode: document.getElementById("document"),
  deepLinking: true,
  validatorUrl: null,
});
