import { type ComponentChildren, h } from 'preact';
import { useReading } from '../../context.tsx';

/** What the head of a page says. Addresses are absolute where search engines and previews read them. */
export interface HeadProps {
  readonly title: string;
  readonly description: string;
  /** Empty where there is none, as on error pages; so too the picture. */
  readonly canonical: string;
  /** The page in every language, and `x-default`. */
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  readonly ogImage: string;
  readonly stylesheets: readonly string[];
  /** Fonts to fetch with the page. */
  readonly preloads: readonly { readonly href: string; readonly type: string }[];
  readonly feeds: readonly { readonly title: string; readonly href: string; readonly type: string }[];
  readonly jsonLd: readonly Readonly<Record<string, unknown>>[];
  /** False keeps search engines away. */
  readonly indexed: boolean;
  readonly icon: string;
  /** Scripts that make the page nicer; a public page has none. */
  readonly scripts?: readonly string[] | undefined;
  /** The project's acronym, after the page's title; `BETTER` where absent. */
  readonly site?: string | undefined;
}

/** The whole page, from `<html>` on; whoever sends it puts the doctype before it. */
export function Document({ head, children }: { readonly head: HeadProps; readonly children?: ComponentChildren }) {
  const { lang } = useReading();
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle(head)}</title>
        <meta name="description" content={head.description} />
        {head.indexed ? null : <meta name="robots" content="noindex" />}
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#10161e" media="(prefers-color-scheme: dark)" />
        <meta name="color-scheme" content="light dark" />
        {head.preloads.map(({ href, type }) => (
          <link rel="preload" as="font" href={href} type={type} crossorigin="anonymous" />
        ))}
        {head.stylesheets.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href={head.icon} />
        <Links head={head} />
        <Preview head={head} />
        {(head.scripts ?? []).map((src) => (
          <script type="module" src={src} />
        ))}
        {head.jsonLd.map((each) => (
          <JsonLd value={each} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}

function Links({ head }: { readonly head: HeadProps }) {
  return (
    <>
      {head.canonical === '' ? null : <link rel="canonical" href={head.canonical} />}
      {head.alternates.map(({ lang, href }) => (
        <link rel="alternate" hreflang={lang} href={href} />
      ))}
      {head.feeds.map(({ title, href, type }) => (
        <link rel="alternate" type={type} title={title} href={href} />
      ))}
    </>
  );
}

/** Open Graph and the card of a shared link. */
function Preview({ head }: { readonly head: HeadProps }) {
  const { lang } = useReading();
  const property = (name: string, content: string) => <meta property={`og:${name}`} content={content} />;
  return (
    <>
      {property('type', 'website')}
      {property('site_name', head.site ?? 'BETTER')}
      {property('title', head.title)}
      {property('description', head.description)}
      {head.canonical === '' ? null : property('url', head.canonical)}
      {head.ogImage === '' ? null : property('image', head.ogImage)}
      {property('locale', lang)}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function fullTitle({ title, site = 'BETTER' }: HeadProps): string {
  return title === site ? title : `${title} – ${site}`;
}

/** The text of a script is not HTML, so it must not be escaped like HTML; `<` becomes its JSON escape, so that no text can end the script. */
function JsonLd({ value }: { readonly value: Readonly<Record<string, unknown>> }) {
  return h('script', { type: 'application/ld+json', dangerouslySetInnerHTML: { __html: JSON.stringify(value).replaceAll('<', '\\u003c') } });
}
