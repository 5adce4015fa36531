/* Small helpers; every page works without them. No inline handlers, no eval: safe under a strict content policy. */
(() => {
  'use strict';
  const on = (type, selector, handle) => document.addEventListener(type, e => { const el = e.target.closest?.(selector); if (el) handle(el, e); });

  /* "Lock now": the screen is empty before anything is asked of the server, and stays empty if it does not answer.
     The button belongs to the page's form, if it has one: what is typed there goes along, and is there again afterwards. */
  const lock = () => {
    const button = document.querySelector('[data-lock]'); if (!button) return;
    document.documentElement.classList.add('blank');
    document.title = '…';
    button.form.action = button.formAction;
    button.form.submit();
  };
  addEventListener('keydown', e => { if (e.key === 'F9' && !e.repeat) { e.preventDefault(); lock(); } });
  on('click', '[data-lock]', (_, e) => { e.preventDefault(); lock(); });

  /* Nobody at the desk for as long as a session lasts: the same. Sooner over a form that holds what is else hidden. */
  const patience = document.querySelector('[data-idle]')?.dataset.idle ?? 1200;
  let idle; const awake = () => { clearTimeout(idle); idle = setTimeout(lock, patience * 1000); };
  ['keydown', 'pointerdown', 'scroll'].forEach(t => addEventListener(t, awake, { passive: true })); awake();

  /* A page that comes back from the browser's memory is asked for again: it may have been locked since. */
  addEventListener('pageshow', e => { if (e.persisted) location.reload(); });

  /* What was revealed disappears by itself; the server sends a Refresh header besides, for a browser without script. */
  document.querySelectorAll('[data-hide-after]').forEach(box => setTimeout(() => { box.replaceChildren(); location.replace(box.dataset.back); }, box.dataset.hideAfter * 1000));

  /* One press, one post. A language button does not count: the page comes back with the text. */
  on('submit', 'form[data-once]', (f, e) => {
    if (f.dataset.sent) return e.preventDefault();
    f.dataset.sent = '1';
    f.setAttribute('aria-busy', 'true');
  });

  on('click', '[data-print]', (_, e) => { e.preventDefault(); print(); });
  document.querySelectorAll('[data-print]').forEach(b => { b.hidden = false; });

  /* After an error the summary is where reading goes on; after "add another" the new row is; else the field that the address names. */
  const named = () => document.querySelector('.field:target')?.querySelector('input, select, textarea');
  (document.querySelector('.error-summary') ?? document.querySelector('[data-focus="true"]') ?? named())?.focus();

  /* Menus close on Escape and on a press elsewhere. */
  const menus = () => document.querySelectorAll('.menu[open]');
  addEventListener('keydown', e => { if (e.key === 'Escape') menus().forEach(m => { m.open = false; m.querySelector('summary').focus(); }); });
  addEventListener('click', e => menus().forEach(m => { if (!m.contains(e.target)) m.open = false; }));

  /* A changed select applies at once: fetch the address the form would open, swap the results, tell the new count.
     Typing does not search: every search is recorded. */
  let run = 0;
  async function load(url, region) {
    const n = ++run, box = document.querySelector(region);
    box.setAttribute('aria-busy', 'true');
    try {
      const r = await fetch(url);
      if (n !== run) return;
      if (!r.ok || r.redirected) return void (location = url);
      const next = new DOMParser().parseFromString(await r.text(), 'text/html').querySelector(region);
      if (!next) return void (location = url);
      box.replaceChildren(...next.childNodes);
      history.replaceState(null, '', url);
      document.getElementById('live').textContent = box.querySelector('.result-count')?.textContent ?? '';
    } catch { location = url; } finally { if (n === run) box.removeAttribute('aria-busy'); }
  }
  const wanted = f => { const p = new URLSearchParams(new FormData(f)); [...p].forEach(([k, v]) => v || p.delete(k)); return location.pathname + '?' + p; };
  on('change', 'form[data-live] select', s => load(wanted(s.form), s.form.dataset.live));
})();
