/* Makes pages quicker to use; every page works without it. No dependency, no inline code, nothing stored. */
(function () {
  "use strict";
  var english = document.documentElement.lang === "en";

  /* A second click while a form is on its way does nothing. The server is safe against it too, by command_id. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method === "get" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    var button = event.submitter || form.querySelector("button[type=submit]");
    if (!button) return;
    button.dataset.label = button.textContent;
    button.setAttribute("aria-disabled", "true");
    setTimeout(function () {
      if (!form.dataset.sent) return;
      button.style.minWidth = button.offsetWidth + "px";
      button.textContent = english ? "Submitting…" : "正在提交…";
    }, 300);
  });

  function release(form) {
    delete form.dataset.sent;
    form.querySelectorAll("[data-label]").forEach(function (button) {
      button.textContent = button.dataset.label;
      button.removeAttribute("aria-disabled");
      delete button.dataset.label;
    });
  }

  /* Coming back with the back button finds the form ready again. */
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(release);
  });

  /* What answers the reader's last act takes the focus: the error summary, the verdict. */
  function focusOn(part) {
    var target = part.querySelector("[data-focus]");
    if (target && !target.closest(".app-example")) target.focus();
  }
  if (!location.hash) focusOn(document);

  document.addEventListener("htmx:afterSwap", function (event) {
    var part = event.detail.target;
    if (part.id === "live") return;
    var heading = part.querySelector("[data-focus], h1, h2");
    if (!heading) return;
    heading.setAttribute("tabindex", "-1");
    heading.focus();
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    var form = event.target.closest && event.target.closest("form");
    if (form) release(form);
  });
  document.addEventListener("htmx:sendError", function () {
    var live = document.getElementById("live");
    if (live) live.textContent = english ? "No connection. What you wrote is still here." : "网络断开。您写的内容还在这里。";
  });

  /* Single keys on the desk: j k move through the list, / searches, ? shows the table of keys. */
  if (document.body.dataset.shortcuts === "on") {
    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable) return;
      if (event.key === "/") {
        var search = document.querySelector("[data-search]");
        if (search) {
          event.preventDefault();
          search.focus();
        }
      } else if (event.key === "?") {
        var keys = document.getElementById("keys");
        if (keys) {
          keys.open = !keys.open;
          keys.querySelector("summary").focus();
        }
      } else if (event.key === "j" || event.key === "k") {
        var links = Array.prototype.slice.call(document.querySelectorAll("[data-keys] li > a"));
        if (!links.length) return;
        var here = links.indexOf(document.activeElement);
        if (here < 0) here = links.findIndex(function (link) { return link.getAttribute("aria-current"); });
        var next = here < 0 ? 0 : here + (event.key === "j" ? 1 : -1);
        links[Math.max(0, Math.min(links.length - 1, next))].focus();
      }
    });
  }

  /* A page that people keep is printed at a touch; without scripts the browser's own menu does it. */
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  /* A receipt may be dropped on the form that checks it. */
  document.querySelectorAll("[data-drop]").forEach(function (zone) {
    var input = zone.querySelector("input[type=file]");
    if (!input) return;
    function over(event) {
      event.preventDefault();
      zone.classList.toggle("app-drop--over", event.type === "dragover");
    }
    zone.addEventListener("dragover", over);
    zone.addEventListener("dragleave", over);
    zone.addEventListener("drop", function (event) {
      over(event);
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      input.focus();
    });
  });
})();
