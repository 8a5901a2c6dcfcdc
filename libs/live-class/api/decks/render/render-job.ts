import type { SlideKind } from './look-inside.ts';

/** What the renderer's process is asked, and what it answers. */
export interface RenderJob { readonly kind: SlideKind; readonly bytes: Uint8Array }
export interface RenderedPage { readonly width: number; readonly height: number; readonly small: Uint8Array; readonly large: Uint8Array }
export type RenderFailure = 'deck.broken' | 'deck.locked' | 'deck.too-big';
export type RenderAnswer = { readonly ok: true; readonly pages: readonly RenderedPage[] } | { readonly ok: false; readonly code: RenderFailure };
