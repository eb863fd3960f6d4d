// Saves the app as one file that opens with a state, and reads texts that lie beside the app.

/** Where a state stands in the file, and where its title. */
const blank = '<script type="application/json" id="saved">null</script>';
const title = /<title>[^<]*<\/title>/;

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * Puts a state into the text of the file.
 * @param {string} text the file, without a state
 * @param {string} address the state, from the `#` on
 * @param {string} name the title of the file
 * @returns {string | undefined} nothing when the text is not that of the file
 */
export function fill(text, address, name) {
  if (text.split(blank).length !== 2 || !title.test(text)) return undefined;
  // Nothing in it can end the element that it stands in.
  const state = JSON.stringify(address).replace(/</g, '\\u003c');
  return text
    .replace(title, () => `<title>${escaped(name)}</title>`)
    .replace(blank, () => blank.replace('null', () => state));
}

/**
 * Lets the browser save the file.
 * @param {(file: string) => Promise<Response>} get how the app comes by its files
 * @param {string} address the state, from the `#` on
 * @param {string} name the title of the file
 * @param {string} file what the file is called
 * @returns {Promise<string>} `saved`; `missing` where the host does not have the file;
 *   `failed` where it could not be got
 */
export async function save(get, address, name, file) {
  let text;
  try {
    const response = await get('./verkenner.html');
    if (!response.ok) return response.status === 404 ? 'missing' : 'failed';
    text = fill(await response.text(), address, name);
  } catch (error) {
    console.warn('The file was not saved.', error);
    return 'failed';
  }
  // Some hosts answer with another page.
  if (!text) return 'missing';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  link.download = file;
  link.click();
  // The browser reads it after this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return 'saved';
}

/**
 * The text of a file of the build; fails where it does not arrive.
 * @param {(file: string) => Promise<Response>} get
 * @param {string} file
 */
export async function read(get, file) {
  const response = await get(file);
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) throw new Error(`${file} is not here`);
  return response.text();
}
