-- What each customer bought, added up exactly, a line a customer:
-- keyplan pareto --sql postgres ... | psql --csv DATABASE | keyplan pareto -
WITH cells AS (
  SELECT
    COALESCE(CASE WHEN CAST(t."Customer" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Customer" AS text), E'[\\uFEFF\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000]+', ' ', 'g')) ELSE CAST(t."Customer" AS text) END, '') AS customer,
    CASE WHEN CAST(t."Amount" AS text) ~ '^[-+.0-9]+$' THEN CAST(t."Amount" AS text) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t."Amount" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Amount" AS text), E'[\\uFEFF\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000]+', ' ', 'g')) ELSE CAST(t."Amount" AS text) END, ''), E'[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), E'[\\u2010-\\u2015\\u2212]', '-', 'g') END AS cell_1,
    CASE WHEN CAST(t."Profit" AS text) ~ '^[-+.0-9]+$' THEN CAST(t."Profit" AS text) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t."Profit" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Profit" AS text), E'[\\uFEFF\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000]+', ' ', 'g')) ELSE CAST(t."Profit" AS text) END, ''), E'[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), E'[\\u2010-\\u2015\\u2212]', '-', 'g') END AS cell_2,
    CASE WHEN CAST(t."Discount" AS text) ~ '^[-+.0-9]+$' THEN CAST(t."Discount" AS text) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t."Discount" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Discount" AS text), E'[\\uFEFF\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000]+', ' ', 'g')) ELSE CAST(t."Discount" AS text) END, ''), E'[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), E'[\\u2010-\\u2015\\u2212]', '-', 'g') END AS cell_3,
    COALESCE(CASE WHEN CAST(t."Status" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Status" AS text), E'[\\uFEFF\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000]+', ' ', 'g')) ELSE CAST(t."Status" AS text) END, '') AS segment
  FROM "sales"."invoices" AS t
),
said AS (
  SELECT
    customer,
    cell_1,
    CASE
      WHEN cell_1 ~ '^[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,2})?$' THEN CAST(cell_1 AS numeric)
      WHEN cell_1 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([.][0-9]*)?|[.][0-9]+)[-) ]*$' AND NOT cell_1 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_1 ~ '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_1, '[^0-9.]', '', 'g')) AS numeric)
      WHEN cell_1 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([,][0-9]*)?|[,][0-9]+)[-) ]*$' AND NOT cell_1 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_1 ~ '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_1, '[^0-9,]', '', 'g'), ',', '.')) AS numeric)
      WHEN cell_1 ~ '^ *- *$' THEN CAST(0 AS numeric)
    END AS number_1,
    cell_2,
    CASE
      WHEN cell_2 ~ '^[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,2})?$' THEN CAST(cell_2 AS numeric)
      WHEN cell_2 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([.][0-9]*)?|[.][0-9]+)[-) ]*$' AND NOT cell_2 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_2 ~ '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_2, '[^0-9.]', '', 'g')) AS numeric)
      WHEN cell_2 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([,][0-9]*)?|[,][0-9]+)[-) ]*$' AND NOT cell_2 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_2 ~ '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_2, '[^0-9,]', '', 'g'), ',', '.')) AS numeric)
      WHEN cell_2 ~ '^ *- *$' THEN CAST(0 AS numeric)
    END AS number_2,
    cell_3,
    CASE
      WHEN cell_3 ~ '^[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,2})?$' THEN CAST(cell_3 AS numeric)
      WHEN cell_3 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([.][0-9]*)?|[.][0-9]+)[-) ]*$' AND NOT cell_3 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_3 ~ '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_3, '[^0-9.]', '', 'g')) AS numeric)
      WHEN cell_3 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([,][0-9]*)?|[,][0-9]+)[-) ]*$' AND NOT cell_3 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_3 ~ '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_3, '[^0-9,]', '', 'g'), ',', '.')) AS numeric)
      WHEN cell_3 ~ '^ *- *$' THEN CAST(0 AS numeric)
    END AS number_3,
    segment
  FROM cells
),
judged AS (
  SELECT
    customer,
    CASE WHEN (cell_1 = '' OR number_1 IS NOT NULL) AND (cell_2 = '' OR number_2 IS NOT NULL) AND (cell_1 <> '' OR cell_2 <> '') THEN ((COALESCE(number_1, CAST(0 AS numeric)) + COALESCE(number_2, CAST(0 AS numeric))) - CAST(0.5 AS numeric)) END AS amount,
    CASE WHEN (cell_2 = '' OR number_2 IS NOT NULL) AND (cell_3 = '' OR number_3 IS NOT NULL) AND (cell_2 <> '' OR cell_3 <> '') THEN (COALESCE(number_2, CAST(0 AS numeric)) - COALESCE(number_3, CAST(0 AS numeric))) END AS profit,
    segment,
    CASE
      WHEN customer = '' THEN 'blank_customer'
      WHEN cell_1 <> '' AND number_1 IS NULL THEN 'unreadable'
      WHEN cell_2 <> '' AND number_2 IS NULL THEN 'unreadable'
      WHEN cell_1 = '' AND cell_2 = '' THEN 'blank_amount'
      ELSE 'used'
    END AS counted
  FROM said
)
SELECT
  COALESCE(CASE WHEN counted = 'used' THEN customer END, '') COLLATE "C" AS customer,
  COALESCE(CAST(trim_scale(sum(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END)) AS text), '') AS amount,
  COALESCE(CAST(trim_scale(sum(CASE WHEN counted = 'used' THEN profit END)) AS text), '') AS profit,
  COALESCE(CASE WHEN counted = 'used' THEN segment END, '') COLLATE "C" AS segment,
  count(*) AS lines,
  count(CASE WHEN counted = 'used' AND amount < 0 THEN 1 END) AS negative,
  count(CASE WHEN counted = 'used' AND profit IS NULL THEN 1 END) AS without_profit,
  counted
FROM judged
GROUP BY 1, 4, 8
ORDER BY 1, 4, 8;
