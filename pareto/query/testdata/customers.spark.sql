-- What each customer bought, added up exactly, a line a customer:
-- Put INSERT OVERWRITE DIRECTORY 'DIR' USING csv OPTIONS (header 'true', escape '"') in front of it, run
-- that with spark-sql -f FILE, and then: keyplan pareto DIR/*.csv
-- A cell may have 18 digits after its point and 20 before it; with more, the query fails rather than round.
WITH cells AS (
  SELECT
    COALESCE(CASE WHEN CAST(t.`Customer` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Customer` AS STRING), '[\\uFEFF\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000]+', ' ')) ELSE CAST(t.`Customer` AS STRING) END, '') AS customer,
    CASE WHEN CAST(t.`Amount` AS STRING) RLIKE '^[-+.0-9]+$' THEN CAST(t.`Amount` AS STRING) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t.`Amount` AS STRING) RLIKE '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t.`Amount` AS STRING), '[\\uFEFF\\uFFFD]', ''), '[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000]+', ' ')) ELSE CAST(t.`Amount` AS STRING) END, ''), '[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' '), '[\\u2010-\\u2015\\u2212]', '-') END AS cell_1
  FROM `sales`.`invoices` AS t
),
said AS (
  SELECT
    customer,
    cell_1,
    CASE
      WHEN cell_1 RLIKE '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$' THEN COALESCE(CAST(cell_1 AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_1)))
      WHEN cell_1 RLIKE '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([\'\\u2019][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$' AND NOT cell_1 RLIKE '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN COALESCE(CAST(concat(CASE WHEN cell_1 RLIKE '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_1, '[^0-9.]', '')) AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_1)))
      WHEN cell_1 RLIKE '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([\'\\u2019][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$' AND NOT cell_1 RLIKE '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN COALESCE(CAST(concat(CASE WHEN cell_1 RLIKE '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_1, '[^0-9,]', ''), ',', '.')) AS DECIMAL(38, 18)), raise_error(concat('keyplan: an amount is too large to be summed exactly here: ', cell_1)))
      WHEN cell_1 RLIKE '^ *- *$' THEN CAST(0 AS DECIMAL(38, 18))
      WHEN cell_1 RLIKE '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$' THEN raise_error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_1))
    END AS number_1
  FROM cells
),
judged AS (
  SELECT
    customer,
    number_1 AS amount,
    CASE
      WHEN customer = '' THEN 'blank_customer'
      WHEN cell_1 = '' THEN 'blank_amount'
      WHEN cell_1 <> '' AND number_1 IS NULL THEN 'unreadable'
      ELSE 'used'
    END AS counted
  FROM said
)
SELECT
  COALESCE(CASE WHEN counted = 'used' THEN customer END, '') AS customer,
  COALESCE(CASE WHEN count(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END) > 0 AND sum(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END) IS NULL THEN raise_error('keyplan: a sum has more than 38 digits') ELSE CAST(sum(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END) AS STRING) END, '') AS amount,
  count(*) AS lines,
  count(CASE WHEN counted = 'used' AND amount < 0 THEN 1 END) AS negative,
  counted
FROM judged
GROUP BY 1, 5
ORDER BY 1, 5;
