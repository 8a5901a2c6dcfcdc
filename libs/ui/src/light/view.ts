export type Child = Node | string | null | false;
type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

/** An element, without a library: the whole page must come through a thin link, and run in a phone's old browser. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null && child !== false) element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  return element;
}

/** A button that cannot be pressed twice while its answer is on the way. */
export function act(label: string, attributes: Attributes, run: () => Promise<void>): HTMLButtonElement {
  const button = h('button', { type: 'button', ...attributes }, label);
  button.addEventListener('click', () => {
    button.disabled = true;
    void run().then(() => { button.disabled = false; }, () => { button.disabled = false; });
  });
  return button;
}
export function fill(place: HTMLElement, ...children: readonly Child[]): void {
  while (place.firstChild) place.removeChild(place.firstChild);
  for (const child of children) if (child !== null && child !== false) place.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
}
/** Puts the screen in place of the one before; the root is made by `tools/build/light-pages.ts`. */
export function show(...children: readonly Child[]): void {
  const root = document.getElementById('page');
  if (root) fill(root, ...children);
}
