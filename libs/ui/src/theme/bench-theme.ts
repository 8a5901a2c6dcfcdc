import { createTheme, type MantineColorsTuple } from '@mantine/core';

const board: MantineColorsTuple = ['#e6f4ee', '#cfe8dd', '#a3d3bf', '#74bda0', '#4cc38a', '#2d9271', '#0b6b4f', '#0a5f46', '#084f3a', '#063d2d'];

/** Mantine under our tokens: flat, small radius, system fonts, two weights. */
export const benchTheme = createTheme({
  primaryColor: 'board', primaryShade: { light: 6, dark: 4 }, colors: { board }, defaultRadius: 4, autoContrast: true,
  fontFamily: 'system-ui, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif',
  cursorType: 'pointer', focusRing: 'never', respectReducedMotion: true,
});
