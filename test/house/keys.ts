import { pathsBelow, readSource } from './files.ts';

/** All message keys of one language, as the code names them: `needs.title`. */
export function keysOf(lang: string): readonly string[] {
  return pathsBelow(`locales/${lang}`).flatMap((path) => {
    // a flat object; scripts/messages.ts checks that
    const messages = JSON.parse(readSource(path).text) as Readonly<Record<string, string>>;
    const file = path.split('/').at(-1)?.replace('.json', '') ?? '';
    return Object.keys(messages).map((key) => `${file}.${key}`);
  });
}
