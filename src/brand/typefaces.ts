// What PDFs and pictures are set in, before it is cut down to what they need.
import { fileURLToPath } from 'node:url';

const fileOf = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));

export const faces = {
  regular: fileOf('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: fileOf('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  italic: fileOf('@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
  heading: fileOf('@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf'),
  symbols: fileOf(
    '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  ),
};
