// Nothing here is needed: every form works without it. It only saves a press of a button.

// A form with data-live="id" shows what follows from it while it is filled in: the form is sent as if "show" were
// pressed, and the part of the answer with that id takes the place of the one on the page.
for (const form of document.querySelectorAll("form[data-live]")) {
  const id = form.dataset.live;
  const status = document.getElementById(`${id}-status`);
  let wait = 0;
  let asked = null;

  const refresh = async () => {
    asked?.abort();
    asked = new AbortController();
    const sent = new URLSearchParams(new FormData(form));
    sent.set("do", id);
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: sent,
        signal: asked.signal,
      });
      if (answer.redirected || ![200, 409, 422].includes(answer.status)) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const old = document.getElementById(id);
      const fresh = page.getElementById(id);
      if (!old || !fresh || old.contains(document.activeElement)) return;
      old.replaceWith(document.adoptNode(fresh));
      const shown = form.elements.namedItem("shown");
      const seen = page.querySelector("input[name=shown]");
      if (shown && seen) shown.value = seen.value;
      const summary = fresh.querySelector("[data-summary]");
      if (status) status.textContent = summary ? summary.textContent : "";
    } catch (error) {
      if (error.name !== "AbortError") form.removeAttribute("data-live");
    }
  };

  const later = () => {
    clearTimeout(wait);
    wait = setTimeout(refresh, 400);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
}
