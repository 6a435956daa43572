/**
 * A PNG file with a text in it that is not seen: its description, as programs that show what stands behind a picture
 * read it. Written by the PNG specification (W3C, third edition), 5.3, annex D and 11.3.3.2. Pure.
 */

/** Eight bytes of signature and the chunk of the head, which has to be the first: 4 length, 4 name, 13 data, 4 check. */
const untilHead = 8 + 25;

/** @param text in signs of Latin-1, as an address is; others would be lost */
export function described(png: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const chunk = textChunk("Description", text);
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, untilHead));
  whole.set(chunk, untilHead);
  whole.set(png.subarray(untilHead), untilHead + chunk.length);
  return whole;
}

function textChunk(keyword: string, text: string): Uint8Array {
  const data = latin(`${keyword}\0${text}`);
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(latin("tEXt"), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** The cyclic redundancy check of a chunk's name and data: ISO 3309, polynomial 0xEDB88320 in reverse. */
function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
