import { expect } from 'chai';
import fc from 'fast-check';
import { createTemplateLanguage } from '../../../src/languages/templates/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { jumbled, readExactly } from '../html/component-cases.ts';

interface Expected {
  readonly language?: string;
  readonly title?: string | undefined;
  readonly imports?: readonly string[];
  readonly texts?: readonly string[];
  readonly calls?: readonly string[];
}

const check = (name: string, path: string, text: string, expected: Expected): void => {
  it(`${path}: ${name}`, async () => {
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      const shown = shownOf(await readExactly(createTemplateLanguage, path, variant));
      for (const key of Object.keys(expected) as (keyof Expected)[]) expect(shown[key], key).to.deep.equal(expected[key]);
    }
  });
};

const shownOf = ({ language, title, imports, texts = [], calls = [] }: FileFacts): Record<keyof Expected, unknown> => ({
  language,
  title: title?.text,
  imports: imports.map(({ specifier }) => specifier),
  texts: texts.map(({ text }) => text),
  calls: calls.map(({ callee, arguments: list }) => `${callee} ${list.map(({ value }) => value).join(' ')}`),
});

describe('languages/templates', () => {
  check(
    'a page',
    'index.html',
    `<!doctype html><html><head><title>Owners &amp; pets</title><link rel="stylesheet" href="css/a.css"><link rel="icon" href="a.ico">
<script src="/app.js?v=1"></script><script src="https://host.example/x.js"></script><script>const a = "<p>Not this</p>"</script>
<script type="module">import { b } from './b.js'; import 'bare';</script></head>
<body><h1>All owners</h1><form action="/owners" method="post"><input placeholder="Last name" value="x"></form>
<a href="/owners/new">Add owner</a><a href="https://host.example">Elsewhere</a><a href="#top">Top of page</a><a href="mailto:a@b.example">Mail us</a>
<button hx-post="/pets" data-hx-get="/cats">Save</button></body></html>`,
    {
      language: 'html',
      title: 'Owners & pets',
      imports: ['css/a.css', '/app.js?v=1', './b.js'],
      texts: ['Owners & pets', 'All owners', 'Last name', 'Add owner', 'Elsewhere', 'Top of page', 'Mail us', 'Save'],
      calls: ['form.action /owners post', 'a.href /owners/new', 'hx-post /pets', 'hx-get /cats'],
    },
  );
  check('the first heading where there is no title', 'a.htm', '<h1>All <b>owners</b></h1><h1>Pets</h1>', { title: 'All owners' });
  check('without a title', 'a.html', '<p>Hello you</p><svg><title>Circle</title></svg>', { title: undefined });
  check(
    'Go and Hugo',
    'layouts/a.html',
    '{{ define "main" }}{{ partial "head.html" . }}<p>Hello {{ .Name }}</p>{{ if .A }}Yes{{ end }}',
    {
      imports: ['head.html'],
      texts: ['Hello {}', 'Yes'],
    },
  );

  const jinja = `{% extends "layout.html" %}{# <p>Not this</p> #}{% block a %}<p>Hello {{ name }}!</p>
{% include ['a/nav.html', 'b.html'] %}{% from 'forms.html' import field %}{% include other %}
<a href="{{ url_for('x') }}" title="Go there">{% trans "Log in" %}</a><a href="/owners/{{ id }}">{{ _('Sign up') }}</a>
<input value={{ a }} placeholder="Your name"><script src="{% static 'js/app.js' %}"></script>{% if a %}Yes{% else %}No{% endif %}{% endblock %}`;
  for (const path of ['a.html', 'a.html.j2', 'a.jinja', 'a.twig'])
    check('Jinja and Django', path, jinja, {
      imports: ['layout.html', 'a/nav.html', 'forms.html', 'js/app.js'],
      texts: ['Hello {}!', 'Go there', 'Log in', 'Sign up', 'Your name', 'Yes', 'No'],
      calls: ['a.href /owners/{}'],
    });
  check('HTML that is Jinja', 'a.html', '{% if a %}', { language: 'jinja' });
  check('what is no page has no texts', 'nginx.conf.j2', '{% include "a.conf" %} listen here <b>Not this</b>', {
    imports: ['a.conf'],
    texts: [],
  });
  check('Liquid', 'a.liquid', "{% render 'card', a: b %}{{ 'x' | t }}<p>Hello you</p>", {
    imports: ['card'],
    texts: ['Hello you'],
  });

  check(
    'Thymeleaf',
    'a.html',
    `<html xmlns:th="http://host.example"><body th:replace="~{fragments/layout :: layout (~{::body},'owners')}"><div th:insert="fragments/nav :: nav"></div>
<i th:replace="~{::menu}"></i><div data-th-replace="~{footer}"></div><div th:replace="~{\${a} :: b}"></div>
<form th:action="@{/owners}" method="get"><p th:text="\${a}">Name here</p><a th:href="@{/owners/__\${id}__/edit}">Edit it</a><a th:href="@{/pets/{id}(id=\${pet.id})}">Pet</a>
<a th:href="@{'/owners?page=' + \${i}}">Next one</a><p>Hello [[\${name}]]</p></form></body></html>`,
    {
      language: 'html',
      imports: ['fragments/layout', 'fragments/nav', 'footer'],
      texts: ['Name here', 'Edit it', 'Pet', 'Next one', 'Hello {}'],
      calls: ['form.action /owners get', 'a.href /owners/{}/edit', 'a.href /pets/{id}', 'a.href /owners?page='],
    },
  );

  check(
    'ERB',
    'app/views/owners/index.html.erb',
    `<%# <p>Not this</p> %><h1>All <%= @count %> owners</h1><%= render 'form', a: b %><%= render partial: "shared/nav" %><%= render @owners %>
<%= render layout: 'box' do %>Inside box<% end %><% if a %>Yes<% else %>No<% end %><%= link_to "Add owner", new_path, title: "Add one" %>
<%= form_with url: x do |f| %><%= f.text_field :name, placeholder: "Last name" %><%= f.submit 'Save owner' %><% end %>`,
    {
      language: 'erb',
      imports: ['form', 'shared/nav', 'box'],
      texts: ['All {} owners', 'Inside box', 'Yes', 'No', 'Add owner', 'Add one', 'Last name', 'Save owner'],
    },
  );
  check('EJS', 'a.ejs', "<%- include('partials/nav', { a }) %><p>Hello <%= name %></p>", {
    imports: ['partials/nav'],
    texts: ['Hello {}'],
  });

  check(
    'Razor',
    'Pages/Index.cshtml',
    `@page\n@model Shop.Pages.IndexModel\n@using System.Linq\n@{\n    Layout = "_Layout";\n    var a = new { B = "}" };\n}\n@* <p>Not this</p> *@
<h1>Hello @Model.Name, you have @(a + b) pets</h1>\n@if (a > b)\n{\n    <p>Some pets</p>\n}\nelse\n{\n    <p>No pets</p>\n}
@foreach (var pet in Model.Pets) {\n    <li>Pet @pet.Name</li>\n}\n<partial name="_Row" model="x" />@await Html.PartialAsync("_Foot")\n<p>me@@host.example writes</p>
<a asp-page="/Owners/New">Add owner</a><form asp-controller="Owners" asp-action="Save"></form>`,
    {
      language: 'razor',
      imports: ['IndexModel', '_Layout', '_Row', '_Foot'],
      texts: ['Hello {}, you have {} pets', 'Some pets', 'No pets', 'Pet {}', 'me@@host.example writes', 'Add owner'],
      calls: ['page ', 'a.asp-page /Owners/New', 'form.asp-action Save Owners'],
    },
  );
  check(
    'Razor components',
    'Pages/List.razor',
    '@page "/list"\n@layout MainLayout\n@inject Shop.IStock stock\n@inject IOptions<ShopSettings> settings\n<Spinner /><Spinner /><p>Hello you</p>\n@code {\n    string a = "Not this";\n}',
    {
      imports: ['MainLayout', 'IStock', 'IOptions', 'ShopSettings', 'Spinner'],
      texts: ['Hello you'],
    },
  );

  check(
    'Blade',
    'resources/views/a.blade.php',
    `@extends('layouts.app')\n{{-- <p>Not this</p> --}}@section('title', 'All owners')\n@include('shared.nav', ['a' => 'b'])@includeWhen($a, 'shared.foot')
<x-alert.box title="Take care"><x-slot name="a">Hello {{ $name }}</x-slot></x-alert.box>@if ($a > 1)\nYes\n@else\nNo\n@endif\n@lang('Log in')<p>{{ __('Sign up') }}</p>@php $b = "<p>Not this</p>"; @endphp
<p>me@host.example writes</p>@vite(['resources/js/app.js'])`,
    {
      language: 'blade',
      imports: ['layouts.app', 'shared.nav', 'shared.foot', 'x-alert.box', 'resources/js/app.js'],
      texts: ['Take care', 'Hello {}', 'Yes', 'No', 'Log in', 'Sign up', 'me@host.example writes'],
    },
  );

  check(
    'Handlebars',
    'a.hbs',
    '{{!< default}}{{!-- <p>Not this</p> --}}{{! nor this }}{{> nav}}{{#> "layouts/main"}}<p>Hello {{name}}{{{raw}}}</p>{{#if a}}Yes{{else}}No{{/if}}{{/layouts/main}}',
    { language: 'handlebars', imports: ['default', 'nav', 'layouts/main'], texts: ['Hello {}{}', 'Yes', 'No'] },
  );
  check('Pug', 'a.pug', 'extends ./layout\nblock a\n  include shared/nav.pug\n  p Hello', {
    language: 'pug',
    imports: ['./layout', 'shared/nav.pug'],
  });
  check('ERB in the older way', 'a.html.erb', `<%= render :partial => 'form', :locals => { :a => 1 } %>`, { imports: ['form'] });
  check('Haml', 'a.html.haml', "%p\n  = render 'form'\n  = render partial: 'nav'", {
    language: 'haml',
    imports: ['form', 'nav'],
  });
  check('Slim', 'a.slim', "p\n  == render 'form'", { language: 'slim', imports: ['form'] });

  it('tells files by their names alone', async () => {
    const language = await createTemplateLanguage();
    const of = (path: string): string | undefined => language.identify(modulePath(path));
    expect(['a/b.blade.php', 'a.php', 'A.HTML', 'a.xhtml', 'a.js', 'html', '.html.erb'].map(of)).to.deep.equal([
      ...['blade', undefined, 'html', 'html', undefined, undefined, 'erb'],
    ]);
  });

  const engines = ['a.html', 'a.jinja', 'a.html.erb', 'a.cshtml', 'a.blade.php', 'a.hbs', 'a.pug'];
  it('never throws, and every quote is at its place', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...engines),
        jumbled([
          ...[
            '{%',
            '%}',
            '{% include "a" %}',
            '{#',
            '#}',
            '<%',
            '<%=',
            '%>',
            "render 'a'",
            '@if (a) {',
            '@{',
            '@(',
            '@Model.A',
            '@*',
            '*@',
          ],
          ...[
            '@include("a")',
            '{!!',
            '!!}',
            '{{--',
            '--}}',
            '{{> a}}',
            '{{{',
            'th:replace="~{a :: b}"',
            '@{/a',
            '<x-a.b>',
            '${',
            '__${',
          ],
        ]),
        async (path, text) => {
          await readExactly(createTemplateLanguage, path, text);
        },
      ),
      { numRuns: 300 },
    ));
});
