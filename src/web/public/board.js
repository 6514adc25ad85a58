// Only makes quicker what works without it: a select that sends its form, the reader's time zone, and suggestions while
// one types.
for (const select of document.querySelectorAll("select[data-submit]")) {
  select.form.dataset.auto = "";
  select.addEventListener("change", () => select.form.requestSubmit());
}

for (const select of document.querySelectorAll("select[data-time-zone]")) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...select.options].some((option) => option.value === zone)) select.value = zone;
}

const WAIT_MS = 150;
let lists = 0;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const kinds = input.dataset.suggest.split(" ");
  const list = document.createElement("datalist");
  list.id = `suggestions-${(lists += 1)}`;
  input.after(list);
  input.setAttribute("list", list.id);
  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => suggest(input, list, kinds), WAIT_MS);
  });
}

async function suggest(input, list, kinds) {
  const typed = input.value.trim();
  if (typed.length < 2) return list.replaceChildren();
  const response = await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`).catch(() => null);
  // Without an answer the field is what it would be without this script.
  if (response === null || !response.ok || input.value.trim() !== typed) return;
  const { data } = await response.json();
  const options = data.filter(({ kind }) => kinds.includes(kind));
  list.replaceChildren(
    ...options.map(({ label }) => {
      const option = document.createElement("option");
      option.value = label;
      return option;
    }),
  );
}
