// Passkeys: asks the browser for one and hands its answer to the server. Without this script the code form stays.
(function () {
  "use strict";
  var script = document.currentScript;
  var box = document.querySelector("[data-passkey]");
  if (!box || !window.PublicKeyCredential) return;
  box.hidden = false;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (c) { return c.charCodeAt(0); });
  }
  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function post(url, body) {
    var headers = { "Content-Type": "application/json" };
    headers[script.dataset.csrfHeader] = script.dataset.csrf;
    return fetch(url, { method: "POST", headers: headers, body: body ? JSON.stringify(body) : null, credentials: "same-origin" })
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.json(); });
  }
  function ids(list) {
    return (list || []).map(function (c) { return Object.assign({}, c, { id: bytes(c.id) }); });
  }

  function signIn() {
    return post("/webauthn/authenticate/options").then(function (options) {
      options.challenge = bytes(options.challenge);
      options.allowCredentials = ids(options.allowCredentials);
      return navigator.credentials.get({ publicKey: options });
    }).then(function (key) {
      return post("/login/webauthn", {
        id: key.id, rawId: text(key.rawId), type: key.type, authenticatorAttachment: key.authenticatorAttachment,
        clientExtensionResults: key.getClientExtensionResults(),
        response: {
          authenticatorData: text(key.response.authenticatorData),
          clientDataJSON: text(key.response.clientDataJSON),
          signature: text(key.response.signature),
          userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined
        }
      });
    }).then(function (answer) {
      // The server remembers where the person was going; it says so once, here.
      var wanted = answer.redirectUrl && answer.redirectUrl !== "/" ? answer.redirectUrl : null;
      location.assign(box.dataset.back === "/sign-in/done" && wanted ? wanted : box.dataset.back);
    });
  }

  function register() {
    return post("/webauthn/register/options").then(function (options) {
      options.challenge = bytes(options.challenge);
      options.user.id = bytes(options.user.id);
      options.excludeCredentials = ids(options.excludeCredentials);
      return navigator.credentials.create({ publicKey: options });
    }).then(function (key) {
      return post("/webauthn/register", { publicKey: {
        label: document.getElementById("label").value,
        credential: {
          id: key.id, rawId: text(key.rawId), type: key.type, authenticatorAttachment: key.authenticatorAttachment,
          clientExtensionResults: key.getClientExtensionResults(),
          response: {
            attestationObject: text(key.response.attestationObject),
            clientDataJSON: text(key.response.clientDataJSON),
            transports: key.response.getTransports ? key.response.getTransports() : []
          }
        }
      } });
    }).then(function () { location.reload(); });
  }

  box.querySelector("[data-passkey-button]").addEventListener("click", function () {
    var problem = box.querySelector("[data-passkey-problem]");
    problem.hidden = true;
    (box.dataset.passkey === "register" ? register() : signIn()).catch(function () { problem.hidden = false; });
  });
})();
