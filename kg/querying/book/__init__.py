"""The ready questions, one ``NAME.rq`` each: SPARQL 1.1 with a head of comments, read by ``kg.querying.questions``."""
