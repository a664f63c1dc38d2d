/** The pictures by which a phone shows the installed console, drawn from the mark when the bundles are built. */
import sharp from 'sharp';
import type { Plugin } from 'vite';

const NEEL = '#27348b';

/** The mark stands in the middle of the square: `room` is what is left around it, in its own units (24 wide). */
const square = (room: number): Buffer => {
  const side = 24 + 2 * room;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="${-room} ${-room} ${side} ${side}" fill="none" stroke="#fff" stroke-linejoin="round" stroke-linecap="round">
      <rect x="${-room}" y="${-room}" width="${side}" height="${side}" fill="${NEEL}" stroke="none"/>
      <path stroke-width="1.6" d="M5 5.5h14v10.5h-8l-3.5 3V16H5z"/><path stroke-width="1.8" d="m8.7 10.7 2.3 2.3 4.3-4.5"/>
    </svg>`,
  );
};

/** Phones cut a maskable picture to a circle or a drop: its mark stays within the middle four fifths. */
const ICONS = [
  { name: 'icon-192.png', size: 192, room: 0 },
  { name: 'icon-512.png', size: 512, room: 0 },
  { name: 'icon-maskable-512.png', size: 512, room: 5 },
] as const;

export const appIcons: Plugin = {
  name: 'nistaran-app-icons',
  async generateBundle() {
    for (const { name, size, room } of ICONS) {
      const source = await sharp(square(room)).resize(size, size).png({ palette: true, colours: 16 }).toBuffer();
      this.emitFile({ type: 'asset', fileName: name, source });
    }
  },
};
