import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { OutgoingHttpHeaders } from 'node:http';

export const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const texts: readonly string[] = [
  '', ' ', '0', '-1', 'null', 'undefined', 'NaN', 'true', '[]', '{}', '..', '../../etc/passwd', '..%2f..%2fetc%2fpasswd', '%00', '%', '%zz', '%ff%fe', '%c0%ae', '\u0000', '\u0000\u0001\u001f', '\ud800', '\udfff\ud800', '﻿', '\u202e\u2066', '🏫🔧', 'é́́́́', 'ﷺ'.repeat(50),
  "' or '1'='1", "'; drop table person; --", '$1', '${7*7}', '{{7*7}}', '<script>alert(1)</script>', 'javascript:alert(1)', 'file:///etc/passwd', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '1e309', '9'.repeat(400), '0x10', '١٢٣', '2024-02-30T25:61:61Z', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z', '294277-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '0190a000-0001-7000-8000-00000000000g', 'a'.repeat(5000), '\\', '"', '\r\nX-Injected: 1', 'CON', 'nul.svg', '.svg', 'a.svg%00.png', '\u2028', 'İ', 'ẞ',
];
const values: readonly unknown[] = [null, true, false, 0, -0, -1, 1.5, 1e308, 9_007_199_254_740_993, 2_147_483_648, -2_147_483_649, [], {}, [[]], [null], { length: 1e9 }, { toString: 1 }, { ok: true }, Array.from({ length: 2000 }, () => 0), Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, at]))];

export const nastyText = (random: () => number): string => pick(random, texts);
export const nastyValue = (random: () => number): unknown => (random() < 0.5 ? nastyText(random) : pick(random, values));

/** Node refuses some of these before they leave; that is fine. */
export function nastyHeaders(random: () => number): OutgoingHttpHeaders {
  return pick<() => OutgoingHttpHeaders>(random, [
    () => ({ cookie: `kindling=${nastyText(random)}` }), () => ({ cookie: `kindling=a; ${'x=y; '.repeat(1000)}` }), () => ({ cookie: 'kindling=%E0%A4%A' }), () => ({ cookie: ';;;=;__proto__=1' }), () => ({ cookie: 'x'.repeat(20_000) }),
    () => ({ 'content-type': pick(random, ['application/json; charset=utf-7', 'application/json; charset=nonsense', 'text/plain', '', ';', 'application/json;;', 'multipart/form-data', 'application/x-www-form-urlencoded', 'APPLICATION/JSON', 'application/json; charset=utf-16']) }),
    () => ({ 'content-encoding': pick(random, ['gzip', 'br', 'deflate', 'zstd', 'identity', 'nonsense']) }), () => ({ 'content-length': pick(random, ['-1', '0', '99999999', 'abc', '1, 2']) }),
    () => ({ host: pick(random, ['', 'elsewhere.example', '[::1', 'a'.repeat(3000), '127.0.0.1:99999', ' ']) }), () => ({ origin: nastyText(random) }), () => ({ accept: nastyText(random) }), () => ({ 'accept-language': 'x'.repeat(4000) }),
    () => ({ 'if-none-match': nastyText(random), 'if-modified-since': nastyText(random) }), () => ({ range: pick(random, ['bytes=0-', 'bytes=-1', 'bytes=9-1', `bytes=${'0-1,'.repeat(500)}`, 'lines=1']) }),
    () => ({ 'x-forwarded-for': nastyText(random), 'x-forwarded-proto': nastyText(random), 'x-forwarded-host': 'elsewhere.example' }), () => ({ expect: '100-continue' }), () => ({ expect: 'nonsense' }), () => ({ upgrade: 'websocket', connection: 'upgrade' }),
    () => ({ 'x-http-method-override': 'DELETE' }), () => ({ [nastyText(random)]: 'x' }), () => ({ 'transfer-encoding': 'chunked, gzip' }),
  ])();
}

/** One value inside the body, or the bytes themselves, made wrong. */
export function mangledBody(random: () => number, valid: string): string | Buffer {
  return pick<() => string | Buffer>(random, [
    () => replaceOne(random, valid), () => replaceOne(random, valid), () => replaceOne(random, valid), () => replaceOne(random, valid), () => JSON.stringify(nastyValue(random)),
    () => valid.slice(0, Math.floor(random() * valid.length)), () => '['.repeat(20_000), () => `{"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5001)}`, () => randomBytes(64), () => gzipSync(valid), () => '', () => 'null', () => '"text"',
    () => valid.replace('{', '{"__proto__":{"role":"admin"},'), () => valid.replace(/"[^"]*"(?=[,}\]])/, '"\\u0000"'), () => valid.replace(/"[^"]*"(?=[,}\]])/, '"\\ud800"'), () => valid.replace(/\d+/, '1e999'), () => JSON.stringify('x'.repeat(600_000)), () => `${valid}${valid}`, () => `\ufeff${valid}`,
  ])();
}

function replaceOne(random: () => number, valid: string): string {
  const whole = JSON.parse(valid) as unknown;
  let at: unknown = whole;
  for (let depth = 0; depth < 8; depth += 1) {
    if (typeof at !== 'object' || at === null) break;
    const keys = Object.keys(at);
    if (keys.length === 0) break;
    const key = pick(random, keys);
    const inner = (at as Record<string, unknown>)[key];
    if (typeof inner !== 'object' || inner === null || random() < 0.3) {
      (at as Record<string, unknown>)[key] = nastyValue(random);
      break;
    }
    at = inner;
  }
  return JSON.stringify(whole);
}
