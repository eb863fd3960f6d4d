// Tells why the app did not start, as exactly as can be known, and what helps. Loaded when it
// is needed, as a plain script, since modules may be what does not work; boot.js has one
// sentence for when even this does not come.

/** @typedef {{ nl: string, en: string }} Text */

/** @type {Text} */
const readable = { nl: 'U kunt deze pagina wel lezen.', en: 'You can still read this page.' };
/** @type {Text} */
const again = { nl: 'Opnieuw laden', en: 'Reload' };

/**
 * @param {unknown} error
 * @param {string | undefined} refused what the policy of the host did not allow
 * @returns {{ text: Text, reload?: boolean }}
 */
function cause(error, refused) {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (refused ? /wasm-eval/.test(refused) : /content security policy|\bCSP\b/i.test(message)) {
    return {
      text: {
        nl: "Rekenen werkt hier niet: de beveiliging van deze site (Content-Security-Policy) staat WebAssembly niet toe. De beheerder kan 'wasm-unsafe-eval' toevoegen aan script-src.",
        en: "Calculating does not work here: the security policy of this site (Content-Security-Policy) does not allow WebAssembly. Its administrator can add 'wasm-unsafe-eval' to script-src.",
      },
    };
  }
  if (refused) {
    return {
      text: {
        nl: `Rekenen werkt hier niet: de beveiliging van deze site (Content-Security-Policy) weigert een deel van dit programma. De beheerder kan dit toestaan: ${refused}.`,
        en: `Calculating does not work here: the security policy of this site (Content-Security-Policy) refuses a part of this program. Its administrator can allow this: ${refused}.`,
      },
    };
  }
  if (location.protocol === 'file:') {
    return {
      text: {
        nl: 'Rekenen werkt niet vanuit een map. Open het bestand verkenner.html, of zet de map op een webserver.',
        en: 'Calculating does not work from a folder. Open the file verkenner.html, or put the folder on a web server.',
      },
    };
  }
  // Some servers answer with a page for what they do not have.
  const other = /magic|at byte 0|is empty/.test(message);
  if (typeof WebAssembly !== 'object' || (!other && ['CompileError', 'LinkError', 'SyntaxError', 'ReferenceError'].includes(name))) {
    return {
      text: {
        nl: 'Rekenen werkt niet in deze browser: hij is te oud, of WebAssembly staat uit. Gebruik een nieuwere versie van Chrome, Edge, Firefox of Safari.',
        en: 'Calculating does not work in this browser: it is too old, or WebAssembly is switched off. Use a newer version of Chrome, Edge, Firefox or Safari.',
      },
    };
  }
  if (self.origin === 'null') {
    return {
      text: {
        nl: 'Rekenen werkt niet in dit afgeschermde kader. De server van dit programma moet de header Access-Control-Allow-Origin: * sturen, of het kader moet allow-same-origin toestaan.',
        en: 'Calculating does not work in this sandboxed frame. The server of this program must send the header Access-Control-Allow-Origin: *, or the frame must allow allow-same-origin.',
      },
    };
  }
  const file = /([\w-]+\.(?:wasm|js|bin))\b/.exec(message)?.[1];
  const part = { nl: file ? `Het bestand ${file} kwam niet aan` : 'Een deel van dit programma kwam niet aan', en: file ? `The file ${file} did not arrive` : 'A part of this program did not arrive' };
  return {
    text: {
      nl: `${part.nl}. Misschien is het netwerk weg of staat er een nieuwe versie klaar. Uw instellingen staan in het adres.`,
      en: `${part.en}. The network may be gone, or a newer version may be there. Your settings are in the address.`,
    },
    reload: true,
  };
}

/** @type {{ failed: { error: unknown, refused?: string } }} */
const { failed } = /** @type {any} */ (globalThis).verkenner;
const { text, reload } = cause(failed.error, failed.refused);
const parts = /** @type {const} */ (['nl', 'en']).flatMap((lang) => {
  const line = document.createElement('p');
  line.lang = lang;
  line.textContent = `${text[lang]} ${readable[lang]}`;
  if (!reload) return [line];
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', lang, onclick: () => location.reload() });
  button.textContent = again[lang];
  return [line, button];
});
document.getElementById('boot-message')?.replaceChildren(...parts);
