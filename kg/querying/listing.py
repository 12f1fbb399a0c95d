"""The query book as text for the terminal, and as JSON for programs."""

from __future__ import annotations

import json

from kg.querying.questions import Parameter, Question, questions


def listed() -> str:
    """All questions with their titles and parameters, one block each."""
    return "".join(f"{q.name}  {q.title['zh']}  {q.title['en']}\n{_parameters(q)}" for q in questions().values())


def listed_json() -> str:
    """The same as a JSON list: name, title, description (by language), parameters."""
    return json.dumps([_described(question) for question in questions().values()], ensure_ascii=False, indent=1) + "\n"


def explained(question: Question) -> str:
    """One question with its description, for its help."""
    head = f"kg query {question.name}\n\n{question.title['en']}  {question.title['zh']}\n\n"
    return f"{head}{question.description['en']}\n{question.description['zh']}\n\n{_parameters(question)}"


def _parameters(question: Question) -> str:
    return "".join(f"    --{p.name}  {p.help} ({_need(p)})\n" for p in question.parameters)


def _need(parameter: Parameter) -> str:
    if parameter.default is None:
        return "needed"
    return f"default {parameter.default}" if parameter.default else "may be left out"


def _described(question: Question) -> dict[str, object]:
    parameters = [{"name": p.name, "kind": p.kind, "default": p.default, "help": p.help} for p in question.parameters]
    return {
        "name": question.name,
        "title": question.title,
        "description": question.description,
        "parameters": parameters,
    }
