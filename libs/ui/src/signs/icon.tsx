const paths = {
  play: 'M7 4v16l13-8z', stop: 'M6 6h12v12H6z', check: 'M4 12.5l5 5L20 6.5', triangle: 'M12 4l9 16H3zM12 10v5M12 17.6v.1', dot: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  hand: 'M8 12V5.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8c0 4-2.5 6.5-6 6.5-3 0-4.6-1.5-6-4.2L3.4 13a1.5 1.5 0 0 1 2.5-1.5L8 14', chat: 'M4 5h16v11H10l-5 4v-4H4z',
  print: 'M7 8V4h10v4M5 8h14v8h-3v4H8v-4H5zM8 16h8', 'wifi-off': 'M3 3l18 18M5 10a11 11 0 0 1 4-2.4M12 7c3 0 5.600 1 7.500 3M8 14a6 6 0 0 1 3.500-1.700M12 19h.01', star: 'M12 3.500l2.600 5.600 6 .7-4.500 4.100 1.200 6L12 17l-5.300 2.900 1.200-6L3.400 9.800l6-.7z',
  undo: 'M9 5L4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3', redo: 'M15 5l5 5-5 5M20 10H10a6 6 0 0 0 0 12h3',
  bell: 'M12 4a6 6 0 0 1 6 6v4l2 3H4l2-3v-4a6 6 0 0 1 6-6zM10 20a2 2 0 0 0 4 0',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z', book: 'M5 4h6a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H5zM19 4h-4a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h4z', box: 'M4 7l8-4 8 4v10l-8 4-8-4zM4 7l8 4 8-4M12 11v10', person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c1-5 4-7 8-7s7 2 8 7', class: 'M4 6h16v10H4zM9 20h6M12 16v4', broadcast: 'M12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM7.500 7.500a6 6 0 0 0 0 9M16.500 7.500a6 6 0 0 1 0 9M4.500 4.500a10 10 0 0 0 0 15M19.500 4.500a10 10 0 0 1 0 15', grid: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z', inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1 3h4l1-3h5',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2', dice: 'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM8.500 8.500h.01M15.500 8.500h.01M12 12h.01M8.500 15.500h.01M15.500 15.500h.01', eye: 'M2.500 12C5 7.500 8.500 5.500 12 5.500s7 2 9.500 6.500c-2.500 4.500-6 6.500-9.500 6.500S5 16.500 2.500 12zM12 9.200a2.800 2.800 0 1 0 0 5.600a2.800 2.800 0 0 0 0-5.600z', pause: 'M8 5v14M16 5v14', step: 'M5 5v14M10 5l9 7-9 7z', reset: 'M5 4v6h6M5.500 10a8 8 0 1 1-1 5', question: 'M8.500 9a3.500 3.500 0 1 1 5 3.200c-1 .5-1.500 1.200-1.500 2.300M12 18.500v.1', slower: 'M12 6l-7 6 7 6M20 6l-7 6 7 6', bulb: 'M9 17h6M10 20.500h4M8.800 14.300A6 6 0 1 1 15.200 14.300c-.5.4-.7 1-.7 1.700h-5c0-.7-.2-1.300-.7-1.700z',
  line: 'M4 20L20 4', arrow: 'M4 20L19 5M10 5h9v9', rect: 'M4 6h16v12H4z', ellipse: 'M12 5c5 0 9 3 9 7s-4 7-9 7-9-3-9-7 4-7 9-7z', letters: 'M5 7V5h14v2M12 5v14M9 19h6', rubber: 'M14 5l6 6-8 8H8l-4-4zM9 10l6 6M12 19h8', bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13', plus: 'M12 5v14M5 12h14', back: 'M17 4v16L6 12z',
  more: 'M6 12h.01M12 12h.01M18 12h.01', chart: 'M4 20h16M7 17v-6M12 17V5M17 17v-9', people: 'M8.500 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2.500 20c.6-4 3-6.200 6-6.200s5.400 2.200 6 6.200M16 5.500a2.700 2.700 0 1 1 0 5.300M17 14c2.500.3 4.200 2.300 4.700 5.500',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM13.500 7.500l3 3', picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01', 'chat-off': 'M4 5h16v11H10l-5 4v-4H4zM4 3l16 16',
} as const;
export type IconName = keyof typeof paths;

/** Line icons in the colour of the text; decoration only, the word beside them carries the meaning. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  const filled = name === 'play' || name === 'stop' || name === 'dot';
  return <svg width={size} height={size} viewBox="0 0 24 24" fill={filled ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true" style={{ flex: 'none' }}><path d={paths[name]} /></svg>;
}
