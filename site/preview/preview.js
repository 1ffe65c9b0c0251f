// Put into pages by `remit serve`, never into what is published: reloads the page when the site was
// built anew, and shows at its top what is wrong with the content.
"use strict";
{
  const shown = document.currentScript.dataset.site;
  const region = document.getElementById("remit-preview");
  let messages = null;
  new EventSource("/.remit/events").onmessage = (event) => {
    const now = JSON.parse(event.data);
    if (now.site !== shown) {
      location.reload();
    } else if (now.messages !== messages) {
      if (messages !== null || now.messages !== "" || region.hasChildNodes()) {
        region.innerHTML = now.messages;
      }
      messages = now.messages;
    }
  };
}
