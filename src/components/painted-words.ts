// Words as pictures, drawn with whatever faces this device has.
import { reach, type Painter } from '../pdf/pictures.ts';

/** Of one part of the size, in pixels: enough for print at 10 points. */
const scale = 48;

const fonts = {
  regular: `${scale}px system-ui, sans-serif`,
  symbols: `${scale}px system-ui, sans-serif`,
  bold: `600 ${scale}px system-ui, sans-serif`,
  italic: `italic ${scale}px system-ui, sans-serif`,
  heading: `600 ${scale}px Georgia, serif`,
} as const;

/** Throws where the browser has no canvas to draw on. */
export function painterHere(): Painter {
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('This browser cannot draw.');
  return {
    widthOf(text, face) {
      drawing.font = fonts[face];
      return drawing.measureText(text).width / scale;
    },
    paint(text, face) {
      drawing.font = fonts[face];
      canvas.width = Math.max(1, Math.ceil(drawing.measureText(text).width));
      canvas.height = Math.ceil((reach.above + reach.below) * scale);
      // A canvas of another size has forgotten the rest.
      drawing.font = fonts[face];
      drawing.fillStyle = '#222';
      drawing.fillText(text, 0, reach.above * scale);
      return pngOf(canvas);
    },
  };
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob.arrayBuffer().then((buffer) => new Uint8Array(buffer)));
      else reject(new Error('The canvas could not be saved.'));
    }, 'image/png');
  });
