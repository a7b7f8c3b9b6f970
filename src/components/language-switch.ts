// On pages whose address says what is searched, picked or opened there: it says so in the other language, too.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  link.onclick = () => {
    ({ search: link.search, hash: link.hash } = location);
  };
}

export {};
