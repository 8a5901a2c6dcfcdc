/** Each calls `alert`, and fetches a canary where it became markup. `mark` is the plain part that a reader should see. */
export interface Payload { readonly mark: string; readonly text: string }

const forms: readonly ((mark: string) => string)[] = [
  (m) => `${m}<script>alert('${m}')</script>`, (m) => `${m}<img src="/canary-${m}" onerror="alert('${m}')">`, (m) => `${m}<svg/onload=alert('${m}')>`, (m) => `${m}"><iframe srcdoc="<script>parent.alert('${m}')</script>">`,
  (m) => `${m}' onmouseover='alert(1)' autofocus onfocus='alert(1)' x='`, (m) => `${m}[press](javascript:alert('${m}'))`, (m) => `${m}![x](/canary-${m}"onerror="alert(1))`, (m) => `${m}</title></textarea></style><script>alert('${m}')</script>`,
  (m) => `${m}{{constructor.constructor('alert(1)')()}}\${alert(1)}`, (m) => `${m}<math><mtext><table><mglyph><style><img src=/canary-${m} onerror=alert(1)>`, (m) => `${m}<a href="javascript:alert('${m}')">press</a><form action="javascript:alert(1)"><button>press`,
  (m) => `${m}\u202e<details open ontoggle=alert('${m}')>`,
];
export const payloads: readonly Payload[] = forms.map((form, at) => { const mark = `xss${at}x`; return { mark, text: form(mark) }; });

/** A drawing that would run if a browser let it. */
export const hostileSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" onload="alert('svg')"><script>alert('svg')</script><foreignObject width="80" height="80"><img xmlns="http://www.w3.org/1999/xhtml" src="/canary-svg" onerror="alert('svg')"/></foreignObject><a href="javascript:alert('svg')"><rect width="80" height="80"/></a></svg>`;
