/** `:id`, `*rest`, `{*rest}`, `<id>`, `<path..>`, `{id:\d+}`, `?<query>` */
export const addressLabel = (address: string): string => {
  const [path = ''] = address.split('?');
  const segments = path.split('/').filter((segment) => segment !== '');
  return `/${segments
    .map((each) =>
      each
        .replace(/^[:*](\w+)$/u, '{$1}')
        .replace(/^\{\*?(\w+)(?::.*)?\}$/u, '{$1}')
        .replaceAll(/<(\w+)(?:\.\.)?>/gu, '{$1}'),
    )
    .join('/')}`;
};
