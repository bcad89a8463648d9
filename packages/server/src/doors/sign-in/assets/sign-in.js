// Optional: every page works without it. Words come from the page, so there is nothing to translate here.
const all = (selector) => document.querySelectorAll(selector);
const status = document.getElementById('announcements');

for (const button of all('[data-reveal]')) {
  const input = document.getElementById(button.dataset.reveal);
  const show = button.textContent;
  button.hidden = false;
  button.onclick = () => {
    const hide = input.type === 'password';
    input.type = hide ? 'text' : 'password';
    button.textContent = hide ? button.dataset.hide : show;
    input.focus();
  };
  // Browsers offer to save passwords only from password fields.
  input.form.addEventListener('submit', () => {
    input.type = 'password';
  });
}

for (const button of all('[data-copy]')) {
  // The clipboard exists on secure origins only; elsewhere the value is selected by hand.
  button.hidden = !navigator.clipboard;
  const label = button.textContent;
  button.onclick = async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = status.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = '';
    }, 2000);
  };
}

// Web Authentication Level 3; browsers that lack its JSON methods are offered the other ways.
const passkeys = window.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential;
let asking;
for (const form of passkeys ? all('[data-passkey]') : []) {
  const { passkey, create, conditional } = form.dataset;
  const problem = form.querySelector('[role=alert]');
  const ask = async (more) => {
    asking?.abort();
    asking = new AbortController();
    const options = JSON.parse(passkey);
    const { signal } = asking;
    const credential =
      create === undefined
        ? navigator.credentials.get({ publicKey: passkeys.parseRequestOptionsFromJSON(options), signal, ...more })
        : navigator.credentials.create({ publicKey: passkeys.parseCreationOptionsFromJSON(options), signal });
    form.elements.credential.value = JSON.stringify((await credential).toJSON());
    form.submit();
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    problem.hidden = true;
    ask().catch(() => {
      problem.hidden = false;
    });
  });
  if (conditional !== undefined) {
    passkeys
      .isConditionalMediationAvailable?.()
      .then((can) => can && ask({ mediation: 'conditional' }))
      .catch(() => {});
  }
}
if (passkeys) for (const note of all('[data-without-passkeys]')) note.hidden = true;

for (const form of all('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 1;
    form.querySelector('button:not([type])')?.setAttribute('aria-disabled', 'true');
  });
}

// Back from the cache of the browser: the form can be sent again.
addEventListener('pageshow', () => {
  for (const form of all('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelector('[aria-disabled]')?.removeAttribute('aria-disabled');
  }
});

// The server marks where the focus begins; where it did not, a problem has it.
if (!document.querySelector('[autofocus]')) document.getElementById('problem')?.focus();
